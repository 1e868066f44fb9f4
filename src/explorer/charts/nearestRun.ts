import type { RunResult } from '../../worker/messages';
import type { Point } from './motion';
import { findState, type RunState } from './runState';

/** Where a run is drawn at an epoch, in pixels of the drawing. */
export type Locate = (state: RunState, epoch: number) => Point;

/**
 * The run that is drawn nearest to a place at an epoch, the first of several.
 *
 * @returns its id; null where none is finite there
 */
export function findNearestRun(
  runs: readonly RunResult[],
  epoch: number,
  place: Point,
  locate: Locate,
): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (const run of runs) {
    const state = findState(run, epoch);
    if (!state) continue;
    const { x, y } = locate(state, epoch);
    const distance = Math.hypot(x - place.x, y - place.y);
    // a place that is no number, such as that of a loss below 0 on a logarithmic axis, is farthest
    if (distance < least) [nearest, least] = [run.id, distance];
  }
  return nearest;
}
