import type { Outcome } from './descend';

/** What became of a lane within N epochs, as a map tells it; `unknown` where nothing was computed yet. */
export const FATES = ['unknown', 'arrives', 'neither', 'diverges'] as const;

/** One of {@link FATES}. */
export type Fate = (typeof FATES)[number];

/** Of many lanes what became of them. */
export interface Fates {
  /** Index into {@link FATES}. */
  readonly fates: Uint8Array<ArrayBuffer>;
  /** `arrives`: the epoch of arrival; `diverges`: the epoch from which on it is beyond; else −1. */
  readonly epochs: Int32Array<ArrayBuffer>;
}

/** Makes `cells` unknown fates. */
export function allocateFates(cells: number): Fates {
  return { fates: new Uint8Array(cells), epochs: new Int32Array(cells).fill(-1) };
}

/**
 * Reads the fates of a descent that kept a tally, after its last epoch. How they relate to the words of `judge`, which
 * needs whole trajectories:
 *
 * - `arrives` at a, just where a word of arrival is said, and the very same a (where |g| stands for the distance, but for
 *   its rounding). A lane that the words call diverging though it ends within τ, or one that never moved, is here one that
 *   arrives.
 * - `diverges` from the epoch after which the loss stays far above that at the start (see `ESCAPE`), or is no number. The words call a lane diverging as soon as its late steps lead farther out than it began: one that does so
 *   slowly is `neither` until it has passed the limit.
 * - `neither` is everything else: on the way, crawling, oscillating, bouncing.
 *
 * @param epochs N
 */
export function readFates({ losses, parameters, gradients, tally }: Outcome, epochs: number): Fates {
  if (tally === null) throw new Error('fates need a descent with a tally');
  const { settled, beyond } = tally;
  const result = allocateFates(losses.length);
  for (let lane = 0; lane < losses.length; lane++) {
    if (beyond[lane]! > 0) {
      result.fates[lane] = DIVERGES;
      result.epochs[lane] = epochs + 1 - beyond[lane]!;
    } else if (settled[lane]! > 0) {
      result.fates[lane] = ARRIVES;
      result.epochs[lane] = epochs + 1 - settled[lane]!;
    } else {
      result.fates[lane] = NEITHER;
    }
  }
  // array by array, in loops over one array each: looking at a lane's numbers together took longer than many epochs
  for (const values of [losses, ...parameters, ...gradients]) {
    for (let lane = 0; lane < values.length; lane++) {
      if (Number.isFinite(values[lane]!) || result.fates[lane] === DIVERGES) continue;
      result.fates[lane] = DIVERGES;
      result.epochs[lane] = epochs;
    }
  }
  return result;
}

const ARRIVES = FATES.indexOf('arrives');
const NEITHER = FATES.indexOf('neither');
const DIVERGES = FATES.indexOf('diverges');
