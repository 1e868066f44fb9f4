import type { Curve } from '../worker/messages';

/**
 * Two losses count as the same when they differ by at most this share of the larger one. In float32 the curves of
 * 0.01 and 0.99 differ by up to 2.7e−6 of the loss; a pixel of a chart is about 3e−3 of its height.
 */
export const SAME_LOSS_TOLERANCE = 1e-5;

// Near the minimum float32 rounds w itself, so that a small loss is known only to this share of the first one.
const ROUNDING_SHARE = 1e-7;

/** Whether two runs draw the same loss curve, judged at every epoch that both curves keep. */
export function isSameLossCurve(a: Curve, b: Curve): boolean {
  const rounding = ROUNDING_SHARE * Math.max(a.losses[0] ?? 0, b.losses[0] ?? 0);
  let compared = 0;
  let j = 0;
  for (let i = 0; i < a.epochs.length; i++) {
    const epoch = a.epochs[i] ?? 0;
    while (j < b.epochs.length && (b.epochs[j] ?? 0) < epoch) j++;
    if (b.epochs[j] !== epoch) continue;
    const lossA = a.losses[i] ?? 0;
    const lossB = b.losses[j] ?? 0;
    const larger = Math.max(Math.abs(lossA), Math.abs(lossB));
    if (!(Math.abs(lossA - lossB) <= SAME_LOSS_TOLERANCE * larger + rounding)) return false;
    compared++;
  }
  // Reduced curves keep the same epochs where they are the same; a handful of chance meetings proves nothing.
  return compared >= 2 && compared >= Math.min(a.epochs.length, b.epochs.length) / 2;
}
