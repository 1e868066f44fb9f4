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
/** What two texts in one row keep between them. */
const ASIDE_PX = 24;

/** How much a pixel weighs by which a text is moved to be inside, against one of what it covers of a trail. */
const MOVED = 4;
/** And one of an arm, and of what no text should cover. */
const ARM = 4;
const COVERED = 12;

/**
 * Places a text beside one end of each arm of a cross, or above or below the cross: inside the plot, off the arms, off what
 * is taken and off each other as far as there is room.
 *
 * @param arms of length 1 in pixels, the first end of each the one to be preferred
 * @param armPx how long they are
 * @param taken what no text should cover
 * @param crossed what it covers where no other place is free
 */
export function placeDirectionLabels(options: {
  centre: Point;
  arms: readonly { readonly direction: Point; readonly widthPx: number }[];
  armPx: number;
  plot: Box;
  taken: readonly Box[];
  crossed?: readonly Box[];
}): readonly LabelPlace[] {
  const { centre, arms, armPx, crossed = [] } = options;
  const { left, top, width, height } = options.plot;
  const plot = { left: left + EDGE_PX, top, width: width - 2 * EDGE_PX, height };
  const taken = [...options.taken];
  const covering = arms.flatMap(({ direction }) => coverArm(centre, direction, armPx));
  return arms.map(({ direction, widthPx }) => {
    const places = listPlaces(centre, direction, armPx).map((wanted) => {
      const place = moveInside(wanted, widthPx, plot);
      const box = boxOf(place, widthPx);
      const movedPx = Math.abs(place.x - wanted.x) + Math.abs(place.y - wanted.y);
      return {
        place,
        box,
        cost:
          MOVED * movedPx +
          COVERED * sumOverlaps(box, taken) +
          ARM * sumOverlaps(box, covering) +
          sumOverlaps(box, crossed),
      };
    });
    const best = places.reduce((a, b) => (b.cost < a.cost ? b : a));
    // in one row they would read as one
    taken.push({ ...best.box, left: best.box.left - ASIDE_PX, width: best.box.width + 2 * ASIDE_PX });
    return best.place;
  });
}

/** Both ends of an arm, beside an upright one on either side; then in rows above and below the cross. */
function listPlaces(centre: Point, arm: Point, armPx: number): readonly LabelPlace[] {
  const reach = armPx + GAP_PX;
  const beside = ({ x, y }: Point): readonly LabelPlace[] => [
    { x: x + GAP_PX, y, anchor: 'start' },
    { x: x - GAP_PX, y, anchor: 'end' },
  ];
  const ends = [1, -1].flatMap((side) => {
    const end = { x: centre.x + side * reach * arm.x, y: centre.y + side * reach * arm.y };
    if (Math.abs(arm.x) < 0.5) return beside(end);
    return [{ ...end, anchor: side * arm.x > 0 ? ('start' as const) : ('end' as const) }];
  });
  const rows = [1, 2, 3].map((row) => reach + 2 * row * HALF_HEIGHT_PX);
  return [
    ...ends,
    ...rows.flatMap((far) => [
      ...beside({ x: centre.x, y: centre.y - far }),
      ...beside({ x: centre.x, y: centre.y + far }),
    ]),
  ];
}

/** What an arm and its arrows take: small boxes along it. */
function coverArm({ x, y }: Point, arm: Point, armPx: number): readonly Box[] {
  const half = 5;
  return [-0.9, -0.5, 0, 0.5, 0.9].map((share) => ({
    left: x + share * armPx * arm.x - half,
    top: y + share * armPx * arm.y - half,
    width: 2 * half,
    height: 2 * half,
  }));
}

function boxOf({ x, y, anchor }: LabelPlace, width: number): Box {
  return {
    left: anchor === 'start' ? x : x - width,
    top: y - HALF_HEIGHT_PX,
    width,
    height: 2 * HALF_HEIGHT_PX,
  };
}

function sumOverlaps(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + overlapOf(box, other), 0);
}

/** Area that two boxes share. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
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
