import { type MinimumLoss, minimumLossOf } from './minimumLoss';
import type { Trajectory } from './trajectory';

/** τ: a run has arrived where its distance to the minimum is at most this. On (w+1)² that is |w − w*| ≤ 0.001. */
export const TOLERANCE = 0.001;

/** |g|: the length of the gradient that stands at `index` = epoch · lanes + lane. */
export function gradientNorm(trajectory: Trajectory, index: number): number {
  const { gradients } = trajectory;
  let norm = Math.abs(gradients[0]![index]!);
  for (let p = 1; p < gradients.length; p++) norm = Math.hypot(norm, gradients[p]![index]!);
  return norm;
}

/**
 * d at `index` = epoch · lanes + lane: √(L(w) − L*), or |g| / |g₀| where no minimum is known.
 *
 * @param minimumLoss L*, or null
 * @param startSlope |g₀| of the lane
 */
export function distanceAt(
  trajectory: Trajectory,
  index: number,
  minimumLoss: number | null,
  startSlope: number,
): number {
  // rounding can leave a loss a little below L*
  if (minimumLoss !== null) return Math.sqrt(Math.max(0, trajectory.losses[index]! - minimumLoss));
  const norm = gradientNorm(trajectory, index);
  return norm === 0 ? 0 : norm / startSlope;
}

/** The largest d of one lane over the epochs [from, to]; 0 where there are none. */
export function farthestDistance(
  trajectory: Trajectory,
  lane: number,
  minimumLoss: number | null,
  from: number,
  to: number,
): number {
  const { lanes } = trajectory;
  const startSlope = gradientNorm(trajectory, lane);
  let farthest = 0;
  for (let k = from; k <= to; k++) {
    farthest = Math.max(farthest, distanceAt(trajectory, k * lanes + lane, minimumLoss, startSlope));
  }
  return farthest;
}

/**
 * a: the epoch from which one lane stays within τ of the minimum up to the end of `trajectory`, or null.
 * A lane that leaves finite numbers never arrives.
 */
export function findArrival(trajectory: Trajectory, lane: number, minima: MinimumLoss): number | null {
  const { lanes, epochs } = trajectory;
  if (trajectory.nonFiniteEpochs[lane]! >= 0) return null;
  const minimumLoss = minimumLossOf(trajectory, lane, minima);
  const startSlope = gradientNorm(trajectory, lane);
  let arrival = epochs + 1;
  while (
    arrival > 0 &&
    distanceAt(trajectory, (arrival - 1) * lanes + lane, minimumLoss, startSlope) <= TOLERANCE
  ) {
    arrival--;
  }
  return arrival <= epochs ? arrival : null;
}
