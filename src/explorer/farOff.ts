import type { Diagnosis } from '../core/diagnose';
import type { RunResult } from '../worker/messages';

/** So many times as high as the start is far off. */
const FAR = 10;

/**
 * Whether a loss is far off: ten times as high above the minimum as the start; where no minimum is known, ten times as far
 * from 0, on either side.
 */
export function isFarOff(loss: number, { startLoss, minimumLoss }: Diagnosis): boolean {
  return minimumLoss === null
    ? Math.abs(loss) > FAR * Math.abs(startLoss)
    : loss - minimumLoss > FAR * (startLoss - minimumLoss);
}

// Who overflows in the next step comes from a loss far above this: no function squares its argument more than a few times.
const STILL_NEAR = 1e9;

/**
 * The epoch at which a run steps to where its loss has no value, such as log(w) from 0 down; null where it does not, or
 * has flown so far off before that numbers ended first.
 */
export function findUndefinedEpoch({ diagnosis, lossCurve }: RunResult): number | null {
  const { nonFiniteEpoch, startLoss, endLoss } = diagnosis;
  if (nonFiniteEpoch === null || nonFiniteEpoch === 0 || !Number.isNaN(endLoss)) return null;
  const size = Math.abs(lossCurve.losses.at(-1) ?? Infinity);
  return size <= STILL_NEAR * Math.max(1, Math.abs(startLoss)) ? nonFiniteEpoch : null;
}
