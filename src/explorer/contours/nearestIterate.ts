import type { RunResult } from '../../worker/messages';
import type { Frame } from '../charts/frame';
import { deriveSeries } from '../charts/series';

/** One point of a run's way. */
export interface Iterate {
  readonly id: number;
  readonly epoch: number;
}

/** How near a pointer must be to an iterate, in pixels. */
const REACH_PX = 10;

/**
 * The iterate of any of these runs nearest to a place on a map, up to an epoch.
 *
 * @returns null where none is near
 */
export function nearestIterate(
  runs: readonly RunResult[],
  until: number,
  frame: Frame,
  place: { readonly x: number; readonly y: number },
): Iterate | null {
  let nearest: Iterate | null = null;
  let least = REACH_PX;
  for (const run of runs) {
    const { epochs, parameters, seconds } = deriveSeries(run, run.pathCurve);
    if (!seconds) continue;
    for (let k = 0; k < epochs.length && epochs[k]! <= until; k++) {
      const distance = Math.hypot(
        frame.x.toPx(parameters[k]!) - place.x,
        frame.y.toPx(seconds[k]!) - place.y,
      );
      if (distance < least) [nearest, least] = [{ id: run.id, epoch: epochs[k]! }, distance];
    }
  }
  return nearest;
}
