import { kinOf } from './kinOf';
import type { ComputeRequest } from './messages';

/** The longest a preview may take in an input handler. */
export const PREVIEW_MS = 2;

/**
 * After previews that took too long, the next is tried when this many times as long has passed: 10 times for one that
 * nearly fits, since it would probably fit now, up to 50 times for one of 10 ms and more.
 */
function backOff(ms: number): number {
  return Math.min(5 * ms, 50);
}

/** Decides whether a preview may be computed in an input handler. */
export interface PreviewGate {
  /** Whether a preview of this request for `runs` runs may be tried now. */
  admits(request: Omit<ComputeRequest, 'request'>, runs: number): boolean;
  /** Tells how long the preview last admitted took. */
  record(ms: number): void;
}

/**
 * Makes a gate that closes after two previews in a row of more than {@link PREVIEW_MS}. Not after one: now and then
 * the machine is busy or collects garbage, and each time all frames of the next tenth of a second would be shown late.
 * It opens again for another objective or precision, for so much less work (runs × epochs) that it should fit, and once
 * in a while for the same.
 *
 * @param now milliseconds, from any origin
 */
export function createPreviewGate(now: () => number): PreviewGate {
  let objective = '';
  let work = 0;
  /** How long the last one took, and how long the shorter one of the last two. */
  let last = 0;
  let took = 0;
  let at = 0;
  return {
    admits({ experiment }, runs) {
      const nextObjective = `${experiment.dtype} ${kinOf(experiment.objective.text)}`;
      const nextWork = runs * experiment.epochs;
      const isAdmitted =
        took <= PREVIEW_MS ||
        nextObjective !== objective ||
        took * (nextWork / work) <= PREVIEW_MS ||
        now() - at >= took * backOff(took);
      if (isAdmitted) {
        objective = nextObjective;
        work = nextWork;
      }
      return isAdmitted;
    },
    record(ms) {
      took = Math.min(ms, last);
      last = ms;
      at = now();
    },
  };
}
