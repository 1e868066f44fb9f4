import { findArrival } from './distance';
import { LIMITS } from './experiment';
import type { MinimumLoss } from './minimumLoss';
import { type ChangingDescentOptions, createChangingDescent } from './rateChanges';
import type { Trajectory } from './trajectory';

/** Epoch up to which a run is followed to see whether it arrives after all. */
export const ARRIVAL_LIMIT = LIMITS.epochs[1];

/** Epochs run between two looks at whether any lane still moves. */
const STRIDE = 500;

/** Follows lanes beyond N, a few hundred epochs at a time. */
export interface ArrivalSearch {
  /** Goes a little further and says whether the search is over. */
  advance(): boolean;
  /** Shape [lanes]: the epochs of arrival, or −1, by what was seen so far. */
  arrivals(): Int32Array<ArrayBuffer>;
}

/**
 * Follows each lane from its start for {@link ARRIVAL_LIMIT} epochs and finds when it arrived: the epoch from which
 * it stays within τ of the minimum up to the end, or −1. A lane that arrives within N and stays has the same epoch
 * here. Stops early when every lane rests, swings between two points or has left finite numbers.
 *
 * @param options the descent; `epochs` and `keep` are chosen here, so a schedule must say how many epochs it is
 * laid out for
 * @param minimumLoss L*, or null where none is known
 */
export function createArrivalSearch(
  options: Omit<ChangingDescentOptions, 'epochs' | 'keep'>,
  minimumLoss: MinimumLoss,
): ArrivalSearch {
  const descent = createChangingDescent({ ...options, epochs: ARRIVAL_LIMIT, keep: 'trajectory' });
  // a schedule or a new rate may let a lane rest and then move it again, and noise always may
  const canRest = options.schedule === undefined && options.noise === undefined && !options.changes?.length;
  return {
    advance() {
      descent.advance(Math.min(STRIDE, ARRIVAL_LIMIT - descent.epoch));
      return descent.epoch >= ARRIVAL_LIMIT || (canRest && isOver(descent.trajectory()));
    },
    arrivals() {
      const trajectory = descent.trajectory();
      const arrivalOf = (_: unknown, lane: number) => findArrival(trajectory, lane, minimumLoss) ?? -1;
      return Int32Array.from({ length: descent.lanes }, arrivalOf);
    },
  };
}

/** Runs a {@link createArrivalSearch} to its end and returns the arrivals, shape [lanes]. */
export function searchArrivals(
  options: Omit<ChangingDescentOptions, 'epochs' | 'keep'>,
  minimumLoss: MinimumLoss,
): Int32Array<ArrayBuffer> {
  const search = createArrivalSearch(options, minimumLoss);
  while (!search.advance());
  return search.arrivals();
}

/**
 * Whether no lane comes to anything new: it left finite numbers, stands still, or swings between two points as the
 * last digits of float32 often do.
 */
function isOver(trajectory: Trajectory): boolean {
  const { lanes, epochs, parameters, nonFiniteEpochs } = trajectory;
  for (let lane = 0; lane < lanes; lane++) {
    if (nonFiniteEpochs[lane]! >= 0) continue;
    // many steps, not one: an optimizer with a memory may pause
    for (let k = epochs - STRIDE / 2; k + 2 <= epochs; k++) {
      const here = k * lanes + lane;
      if (parameters.some((parameter) => parameter[here] !== parameter[here + 2 * lanes])) return false;
    }
  }
  return true;
}
