import { LIMITS } from '../../core/experiment';

const [LEAST, GREATEST] = LIMITS.epochs;
const SPAN = Math.log(GREATEST / LEAST);

/** Counts that the thumb is drawn to. */
const DETENTS = [1, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

/** Place in [0, 1] of a number of epochs on its slider, which is logarithmic. */
export function placeOfEpochs(epochs: number): number {
  return Math.log(Math.min(GREATEST, Math.max(LEAST, epochs)) / LEAST) / SPAN;
}

/**
 * The number of epochs that a thumb dragged to `place` means: a round one nearby, else two significant digits.
 *
 * @param reach how near a round number attracts, as a share of the slider's length
 */
export function epochsAtThumb(place: number, reach: number): number {
  const detent = DETENTS.find((epochs) => Math.abs(placeOfEpochs(epochs) - place) <= reach);
  if (detent !== undefined) return detent;
  const epochs = LEAST * Math.exp(Math.min(1, Math.max(0, place)) * SPAN);
  return Math.round(Number(epochs.toPrecision(2)));
}

/** The next round number of epochs: one unit in the second significant digit, or in the first for a coarse step. */
export function stepEpochs(epochs: number, direction: -1 | 1, size: 'fine' | 'coarse'): number {
  // a power of ten belongs to the decade that the step goes into
  const decade = Math.floor(Math.log10(direction > 0 ? epochs : epochs - 0.5));
  const unit = 10 ** Math.max(0, decade - (size === 'fine' ? 1 : 0));
  const units = direction > 0 ? Math.floor(epochs / unit) + 1 : Math.ceil(epochs / unit) - 1;
  return Math.min(GREATEST, Math.max(LEAST, units * unit));
}
