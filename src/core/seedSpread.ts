import { allocateLanes, type Lanes } from './dtype';
import type { Trajectory } from './trajectory';

/** What descents of the same lanes with different seeds have in common. */
export interface SeedSpread {
  /** Losses, parameters and gradients averaged over the seeds; not finite from where any of them is not. */
  readonly mean: Trajectory;
  /** Shape [epochs + 1, lanes]: the loss below which a tenth of the seeds are. */
  readonly low: Lanes;
  /** Shape [epochs + 1, lanes]: the loss above which a tenth of the seeds are. */
  readonly high: Lanes;
}

/** Share of the seeds below `low`, and above `high`. */
const TAIL = 0.1;

/**
 * Averages noisy descents, and says how far they lie apart. Between two seeds a quantile is interpolated.
 *
 * @param trajectories at least one, of the same lanes and epochs
 * @see numpy.quantile, method "linear"
 */
export function spreadOfSeeds(trajectories: readonly Trajectory[]): SeedSpread {
  const [first] = trajectories;
  if (!first) throw new RangeError('a spread needs at least one trajectory; got none');
  const { dtype, lanes, epochs } = first;
  const count = trajectories.length;
  const size = (epochs + 1) * lanes;

  const average = (pick: (trajectory: Trajectory) => Lanes): Lanes => {
    const mean = allocateLanes(dtype, size);
    const sum = new Float64Array(size);
    for (const trajectory of trajectories) {
      const values = pick(trajectory);
      for (let index = 0; index < size; index++) sum[index]! += values[index]!;
    }
    for (let index = 0; index < size; index++) mean[index] = sum[index]! / count;
    return mean;
  };

  const low = allocateLanes(dtype, size);
  const high = allocateLanes(dtype, size);
  const sorted = new Float64Array(count);
  for (let index = 0; index < size; index++) {
    for (let seed = 0; seed < count; seed++) sorted[seed] = trajectories[seed]!.losses[index]!;
    sorted.sort();
    low[index] = quantile(sorted, TAIL);
    high[index] = quantile(sorted, 1 - TAIL);
  }

  const nonFiniteEpochs = first.nonFiniteEpochs.map((_, lane) => {
    const left = trajectories.map((one) => one.nonFiniteEpochs[lane]!).filter((epoch) => epoch >= 0);
    return left.length > 0 ? Math.min(...left) : -1;
  });
  const mean: Trajectory = {
    dtype,
    lanes,
    epochs,
    losses: average((one) => one.losses),
    parameters: first.parameters.map((_, p) => average((one) => one.parameters[p]!)),
    gradients: first.gradients.map((_, p) => average((one) => one.gradients[p]!)),
    nonFiniteEpochs,
  };
  return { mean, low, high };
}

function quantile(sorted: Float64Array<ArrayBuffer>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [from, to] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return place === below ? from : from + (place - below) * (to - from);
}
