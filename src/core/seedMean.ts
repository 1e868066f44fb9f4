import { allocateLanes, type Lanes } from './dtype';
import type { Trajectory } from './trajectory';

/** Descents that differ in the seed of their noise alone, put together. */
export interface SeedMean {
  /** Means over the seeds: what the words are read from. A lane is not finite from where any of them is not. */
  readonly mean: Trajectory;
  /** Shape [epochs + 1, lanes]: lowest and highest loss of any seed, the band around the mean. */
  readonly lowestLosses: Lanes;
  readonly highestLosses: Lanes;
}

/** @param trajectories one for each seed, at least one, all of one shape */
export function averageSeeds(trajectories: readonly Trajectory[]): SeedMean {
  const [first, ...others] = trajectories as readonly [Trajectory, ...Trajectory[]];
  const fold = (
    pick: (trajectory: Trajectory) => Lanes,
    join: (a: number, b: number) => number,
    share = 1,
  ) => {
    // summed in float64, so that the mean of equal numbers is that number
    const sum = Float64Array.from(pick(first));
    for (const trajectory of others) {
      const values = pick(trajectory);
      for (let i = 0; i < sum.length; i++) sum[i] = join(sum[i]!, values[i]!);
    }
    const folded = allocateLanes(first.dtype, sum.length);
    for (let i = 0; i < sum.length; i++) folded[i] = sum[i]! * share;
    return folded;
  };
  const average = (pick: (trajectory: Trajectory) => Lanes) =>
    fold(pick, (a, b) => a + b, 1 / trajectories.length);
  const earliest = first.nonFiniteEpochs.map((_, lane) => {
    const left = trajectories
      .map(({ nonFiniteEpochs }) => nonFiniteEpochs[lane]!)
      .filter((epoch) => epoch >= 0);
    return left.length === 0 ? -1 : Math.min(...left);
  });
  return {
    mean: {
      ...first,
      losses: average(({ losses }) => losses),
      parameters: first.parameters.map((_, p) => average(({ parameters }) => parameters[p]!)),
      gradients: first.gradients.map((_, p) => average(({ gradients }) => gradients[p]!)),
      nonFiniteEpochs: earliest,
    },
    lowestLosses: fold(({ losses }) => losses, Math.min),
    highestLosses: fold(({ losses }) => losses, Math.max),
  };
}
