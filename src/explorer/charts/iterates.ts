import type { RunResult } from '../../worker/messages';
import type { Point } from './motion';
import type { Scene } from './scene';
import { findPoint, type Series } from './series';

/** One state of one run. */
export interface Iterate {
  readonly id: number;
  readonly epoch: number;
}

/** A pointer is at an iterate from this near on. */
const NEAR_PX = 9;

/**
 * The iterate that is drawn nearest to a pointer, up to the cursor; null where none is near.
 *
 * @param pointsOf a run's points, and where each is drawn
 */
export function findIterate(
  { runs, cursor }: Pick<Scene, 'runs' | 'cursor'>,
  pointer: Point,
  pointsOf: (run: RunResult) => { readonly series: Series; readonly at: (index: number) => Point },
): Iterate | null {
  let best: Iterate | null = null;
  let least = NEAR_PX;
  for (const run of runs) {
    const { series, at } = pointsOf(run);
    for (let k = findPoint(series, cursor); k >= 0; k--) {
      const { x, y } = at(k);
      const distance = Math.hypot(x - pointer.x, y - pointer.y);
      if (!(distance < least)) continue;
      least = distance;
      best = { id: run.id, epoch: series.epochs[k]! };
    }
  }
  return best;
}
