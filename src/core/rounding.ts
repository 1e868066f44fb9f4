import type { Rounding } from './diagnose';
import { type MinimumLoss, minimumLossOf } from './minimumLoss';
import type { Trajectory } from './trajectory';

/**
 * Tells where float32 ended a run that exact arithmetic would have continued: from some epoch on nothing moves,
 * either on the minimum, to which w was rounded, or short of it, where the next step is too small.
 *
 * @param trajectory the run in float32
 * @param exact the same lanes in float64, which stands for exact arithmetic, over at least {@link countExactEpochs}
 * @param minima L*, or null where none is known: a vanished gradient then tells the minimum
 * @returns null where float32 has not ended the run by its last epoch, where float64 stands still as well, and
 * where `trajectory` is not float32
 */
export function findRounding(
  trajectory: Trajectory,
  exact: Trajectory,
  lane: number,
  minima: MinimumLoss,
): Rounding | null {
  if (trajectory.dtype !== 'float32' || trajectory.nonFiniteEpochs[lane]! >= 0) return null;
  const minimumLoss = minimumLossOf(trajectory, lane, minima);
  const epoch = findRest(trajectory, lane);
  const index = epoch * trajectory.lanes + lane;
  const exactIndex = epoch * exact.lanes + lane;
  const hasGradient = trajectory.gradients.some((gradient) => gradient[index] !== 0);

  // on the minimum: the gradient is gone, so no further step is needed to see that it stays
  const loss = trajectory.losses[index]!;
  if (!hasGradient && (minimumLoss === null || loss <= Math.fround(minimumLoss))) {
    const exactLoss = exact.losses[exactIndex]!;
    const isExactlyThere = exact.gradients.every((gradient) => gradient[exactIndex] === 0);
    return isExactlyThere || !Number.isFinite(exactLoss)
      ? null
      : { kind: 'roundedToMinimum', epoch, exactLoss };
  }

  // short of it: at least one step was seen to move nothing here and something in float64
  if (epoch === trajectory.epochs || !movesAt(exact, lane, epoch)) return null;
  return { kind: 'stopped', epoch, loss };
}

/**
 * How many epochs of the exact run {@link findRounding} looks at: up to the step after the run came to rest, and none
 * where it never did.
 */
export function countExactEpochs(trajectory: Trajectory, lane: number): number {
  if (trajectory.dtype !== 'float32' || trajectory.nonFiniteEpochs[lane]! >= 0) return 0;
  const { lanes, epochs, gradients } = trajectory;
  const rest = findRest(trajectory, lane);
  const isMoving = rest === epochs && gradients.some((gradient) => gradient[rest * lanes + lane] !== 0);
  return isMoving ? 0 : Math.min(rest + 1, epochs);
}

/** The first epoch from which no parameter of one lane changes up to the end; the last epoch where the last step moved. */
function findRest(trajectory: Trajectory, lane: number): number {
  let epoch = trajectory.epochs;
  while (epoch > 0 && !movesAt(trajectory, lane, epoch - 1)) epoch--;
  return epoch;
}

/** Whether the step from `epoch` to the next changes any parameter of one lane. */
function movesAt({ lanes, parameters }: Trajectory, lane: number, epoch: number): boolean {
  const here = epoch * lanes + lane;
  return parameters.some((parameter) => parameter[here] !== parameter[here + lanes]);
}
