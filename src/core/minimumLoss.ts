import type { Minimum } from './objectives/preset';
import type { Trajectory } from './trajectory';

/** L*: one for all runs, or the minima of which the one nearest its end is a run's own; null where none is known. */
export type MinimumLoss = number | null | readonly Minimum[];

/** The least of the losses at its minima; null where none is known. */
export function lowestLossOf(minimumLoss: MinimumLoss): number | null {
  if (minimumLoss === null || typeof minimumLoss === 'number') return minimumLoss;
  return minimumLoss.length === 0 ? null : Math.min(...minimumLoss.map(({ loss }) => loss));
}

/** A loss lower than a minimum by this share of its size is not that minimum rounded. */
const ROUNDING = 1e-6;

/**
 * L* of one lane: the loss at the minimum nearest to where it ends, or to its last finite epoch.
 *
 * @returns null where none is known, and where the lane ends below the nearest: it has gone past it to somewhere lower
 */
export function minimumLossOf(trajectory: Trajectory, lane: number, minimumLoss: MinimumLoss): number | null {
  if (minimumLoss === null || typeof minimumLoss === 'number') return minimumLoss;
  const { parameters, losses, lanes, epochs } = trajectory;
  const nonFiniteEpoch = trajectory.nonFiniteEpochs[lane]!;
  const end = (nonFiniteEpoch < 0 ? epochs : Math.max(0, nonFiniteEpoch - 1)) * lanes + lane;
  let nearest: Minimum | null = null;
  let least = Infinity;
  for (const minimum of minimumLoss) {
    const distance = Math.hypot(
      ...parameters.map((values, p) => values[end]! - (minimum.parameters[p] ?? 0)),
    );
    if (distance < least) [nearest, least] = [minimum, distance];
  }
  if (nearest === null) return null;
  const isBelow = losses[end]! < nearest.loss - ROUNDING * Math.max(1, Math.abs(nearest.loss));
  return isBelow ? null : nearest.loss;
}
