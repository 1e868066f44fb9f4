import type { RunResult } from '../../worker/messages';
import { type Frame, isInside } from '../charts/frame';
import type { Box } from '../charts/polyline';
import { findState } from '../charts/runState';

/** So many of the last points of a trail are looked at, and so large a box each takes. */
const MOST_POINTS = 60;
const SIDE_PX = 8;

/** What the last points of a run's trail take on a map, up to the cursor. */
export function trailBoxes(result: RunResult | undefined, cursor: number, frame: Frame): readonly Box[] {
  const boxes: Box[] = [];
  for (let epoch = cursor; result && epoch >= 0 && epoch > cursor - MOST_POINTS; epoch--) {
    const [x = Number.NaN, y = Number.NaN] = findState(result, epoch)?.parameters ?? [];
    const [px, py] = [frame.x.toPx(x), frame.y.toPx(y)];
    if (!isInside(frame.plot, px, py)) continue;
    boxes.push({ left: px - SIDE_PX / 2, top: py - SIDE_PX / 2, width: SIDE_PX, height: SIDE_PX });
  }
  return boxes;
}
