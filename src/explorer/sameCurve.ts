import { isSameLoss } from '../core/sameLoss';
import type { Curve } from '../worker/messages';

/** Whether two runs draw the same loss curve, judged at every epoch that both curves keep. */
export function isSameLossCurve(a: Curve, b: Curve): boolean {
  const startLoss = Math.max(a.losses[0] ?? 0, b.losses[0] ?? 0);
  let compared = 0;
  let j = 0;
  for (let i = 0; i < a.epochs.length; i++) {
    const epoch = a.epochs[i] ?? 0;
    while (j < b.epochs.length && (b.epochs[j] ?? 0) < epoch) j++;
    if (b.epochs[j] !== epoch) continue;
    if (!isSameLoss(a.losses[i] ?? 0, b.losses[j] ?? 0, startLoss)) return false;
    compared++;
  }
  // Reduced curves keep the same epochs where they are the same; a handful of chance meetings proves nothing.
  return compared >= 2 && compared >= Math.min(a.epochs.length, b.epochs.length) / 2;
}
