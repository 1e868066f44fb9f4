import type { Box } from '../charts/polyline';

/** Where a text stands: its end at `x` if its anchor is `end`, its middle at `y`. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const HALF_HEIGHT_PX = 8;
/** What a text keeps from the edges, outside of which the axes have theirs. */
const EDGE_PX = 4;
/** From the end of an arm to its text, and from an upright arm to the text beside it. */
const GAP_PX = 8;

/**
 * Places a text beside one end of each arm of a cross: inside the plot, off what is taken and off each other as far as
 * there is room.
 *
 * @param centre of the cross
 * @param arms of length 1 in pixels, the first end of each the one to be preferred
 * @param armPx how long they are
 * @param taken what no text should cover
 */
export function placeDirectionLabels(options: {
  centre: Point;
  arms: readonly { readonly direction: Point; readonly widthPx: number }[];
  armPx: number;
  plot: Box;
  taken: readonly Box[];
}): readonly LabelPlace[] {
  const { centre, arms, armPx } = options;
  const { left, top, width, height } = options.plot;
  const plot = { left: left + EDGE_PX, top, width: width - 2 * EDGE_PX, height };
  const taken = [...options.taken];
  return arms.map(({ direction, widthPx }) => {
    const costOf = (place: LabelPlace) => {
      const box = boxOf(place, widthPx);
      const covered = taken.reduce((sum, other) => sum + overlapOf(box, other), 0);
      return covered + HALF_HEIGHT_PX * overhangOf(box, plot);
    };
    const places = listPlaces(centre, direction, armPx);
    const best = places.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
    const place = moveInside(best, widthPx, plot);
    taken.push(boxOf(place, widthPx));
    return place;
  });
}

/** Both ends of an arm; beside an upright one on either side. */
function listPlaces(centre: Point, arm: Point, armPx: number): readonly LabelPlace[] {
  const reach = armPx + GAP_PX;
  const isUpright = Math.abs(arm.x) < 0.5;
  return [1, -1].flatMap((side) => {
    const end = { x: centre.x + side * reach * arm.x, y: centre.y + side * reach * arm.y };
    if (!isUpright) return [{ ...end, anchor: side * arm.x > 0 ? ('start' as const) : ('end' as const) }];
    return [
      { x: end.x + GAP_PX, y: end.y, anchor: 'start' as const },
      { x: end.x - GAP_PX, y: end.y, anchor: 'end' as const },
    ];
  });
}

function boxOf({ x, y, anchor }: LabelPlace, width: number): Box {
  return {
    left: anchor === 'start' ? x : x - width,
    top: y - HALF_HEIGHT_PX,
    width,
    height: 2 * HALF_HEIGHT_PX,
  };
}

/** Area that two boxes share. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** By how many pixels a box stands over the edges of a plot. */
function overhangOf(box: Box, plot: Box): number {
  return (
    Math.max(0, plot.left - box.left) +
    Math.max(0, box.left + box.width - plot.left - plot.width) +
    Math.max(0, plot.top - box.top) +
    Math.max(0, box.top + box.height - plot.top - plot.height)
  );
}

function moveInside(place: LabelPlace, width: number, plot: Box): LabelPlace {
  const { left, top } = boxOf(place, width);
  const shift = (at: number, from: number, room: number) => Math.max(from, Math.min(at, from + room)) - at;
  return {
    ...place,
    x: place.x + shift(left, plot.left, plot.width - width),
    y: place.y + shift(top, plot.top, plot.height - 2 * HALF_HEIGHT_PX),
  };
}
