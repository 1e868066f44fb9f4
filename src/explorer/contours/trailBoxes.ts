import type { RunResult } from '../../worker/messages';
import { type Frame, isInside } from '../charts/frame';
import type { Box } from '../charts/polyline';
import { findState } from '../charts/runState';

/** So many of the last points of a trail are looked at, and so large a box each takes. */
const MOST_POINTS = 60;
const SIDE_PX = 8;

/** What the points of a run's trail take on a map, with those in the middle between two: the last ones up to an epoch. */
export function trailBoxes(result: RunResult | undefined, last: number, frame: Frame): readonly Box[] {
  const places: { readonly x: number; readonly y: number }[] = [];
  for (let epoch = last; result && epoch >= 0 && epoch > last - MOST_POINTS; epoch--) {
    const [x = Number.NaN, y = Number.NaN] = findState(result, epoch)?.parameters ?? [];
    const place = { x: frame.x.toPx(x), y: frame.y.toPx(y) };
    const next = places.at(-1);
    if (next) places.push({ x: (place.x + next.x) / 2, y: (place.y + next.y) / 2 });
    places.push(place);
  }
  return places
    .filter(({ x, y }) => isInside(frame.plot, x, y))
    .map(({ x, y }) => ({ left: x - SIDE_PX / 2, top: y - SIDE_PX / 2, width: SIDE_PX, height: SIDE_PX }));
}
