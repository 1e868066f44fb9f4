/**
 * Two losses count as the same when they differ by at most this share of the larger one. In float32 the curves of
 * 0.01 and 0.99 differ by up to 2.7e−6 of the loss; a pixel of a chart is about 3e−3 of its height.
 */
export const SAME_LOSS_TOLERANCE = 1e-5;

// Near the minimum float32 rounds w itself, so that a small loss is known only to this share of the first one.
const ROUNDING_SHARE = 1e-7;

/**
 * Whether two losses are the same but for rounding; never decided by ===, since float32 rounds them apart.
 *
 * @param startLoss the larger of the two runs' losses at epoch 0
 */
export function isSameLoss(a: number, b: number, startLoss: number): boolean {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= SAME_LOSS_TOLERANCE * larger + ROUNDING_SHARE * startLoss;
}
