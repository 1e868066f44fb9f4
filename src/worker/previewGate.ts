import type { ComputeRequest } from './messages';

/** The longest a preview may take in an input handler. */
export const PREVIEW_MS = 2;

/** After a preview that took too long, wait this many times as long before the next try. */
const BACK_OFF = 50;

/** Decides whether a preview may be computed in an input handler. */
export interface PreviewGate {
  /** Whether a preview of this request for `runs` runs may be tried now. */
  admits(request: Omit<ComputeRequest, 'request'>, runs: number): boolean;
  /** Tells how long the preview last admitted took. */
  record(ms: number): void;
}

/**
 * Makes a gate that closes after a preview of more than {@link PREVIEW_MS}. It opens again for another objective or
 * precision, for so much less work (runs × epochs) that it should fit, and once in a while for the same: the machine
 * may only have been busy, or cold. Trying costs at most a fiftieth of the time.
 *
 * @param now milliseconds, from any origin
 */
export function createPreviewGate(now: () => number): PreviewGate {
  let objective = '';
  let work = 0;
  let took = 0;
  let at = 0;
  return {
    admits({ experiment }, runs) {
      const nextObjective = `${experiment.dtype} ${experiment.objective.text}`;
      const nextWork = runs * experiment.epochs;
      const isAdmitted =
        took <= PREVIEW_MS ||
        nextObjective !== objective ||
        took * (nextWork / work) <= PREVIEW_MS ||
        now() - at >= took * BACK_OFF;
      if (isAdmitted) {
        objective = nextObjective;
        work = nextWork;
      }
      return isAdmitted;
    },
    record(ms) {
      took = ms;
      at = now();
    },
  };
}
