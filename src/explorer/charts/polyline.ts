import type { Scale } from './scale';

/** Points in pixels, cut where the curve ends. */
export interface Polyline {
  /** x and y in turn. */
  readonly px: Float64Array;
  readonly count: number;
}

// Far outside any screen, and still exact for every renderer.
const FAR_PX = 20_000;

/** Places points on two axes, up to the first that has no place (not finite, or not positive on a log axis). */
export function placePoints(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  xScale: Scale,
  yScale: Scale,
): Polyline {
  const px = new Float64Array(2 * xs.length);
  let count = 0;
  for (; count < xs.length; count++) {
    const x = xScale.toPx(xs[count] ?? Number.NaN);
    const y = yScale.toPx(ys[count] ?? Number.NaN);
    if (!(Number.isFinite(x) && Number.isFinite(y))) break;
    px[2 * count] = clampPx(x);
    px[2 * count + 1] = clampPx(y);
  }
  return { px, count };
}

const formatted = new WeakMap<Polyline, string>();

/**
 * SVG path data through the first `count` points, to a tenth of a pixel; written once for each line. A point that lies
 * where the one before does is left out.
 */
export function formatPolyline(line: Polyline): string {
  const before = formatted.get(line);
  if (before !== undefined) return before;
  const { px, count } = line;
  let d = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let k = 0; k < count; k++) {
    const [x, y] = [tenth(px[2 * k]!), tenth(px[2 * k + 1]!)];
    if (x === lastX && y === lastY) continue;
    d += `${k === 0 ? 'M' : 'L'}${x},${y}`;
    [lastX, lastY] = [x, y];
  }
  formatted.set(line, d);
  return d;
}

/** SVG path data through all points that have a place, in pieces between those that have none. */
export function formatPieces(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  xScale: Scale,
  yScale: Scale,
): string {
  let d = '';
  let isDrawing = false;
  for (let k = 0; k < xs.length; k++) {
    const x = xScale.toPx(xs[k] ?? Number.NaN);
    const y = yScale.toPx(ys[k] ?? Number.NaN);
    const isPlaced = Number.isFinite(x) && Number.isFinite(y);
    if (isPlaced) d += `${isDrawing ? 'L' : 'M'}${tenth(clampPx(x))},${tenth(clampPx(y))}`;
    isDrawing = isPlaced;
  }
  return d;
}

/**
 * SVG path data of a dot at each of the first `count` points, for a stroke with round caps. One dot a pixel: where a run
 * comes to rest there would be hundreds on one spot, and each costs as much to draw as a visible one.
 */
export function formatDots({ px, count }: Polyline): string {
  const taken = new Set<number>();
  let d = '';
  for (let k = 0; k < count; k++) {
    const [x, y] = [px[2 * k]!, px[2 * k + 1]!];
    const pixel = Math.round(x) * 4 * FAR_PX + Math.round(y);
    if (taken.has(pixel)) continue;
    taken.add(pixel);
    d += `M${tenth(x)},${tenth(y)}h0`;
  }
  return d;
}

/** An edge-aligned box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a curve first leaves a box. */
export interface Exit {
  readonly x: number;
  readonly y: number;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  /** Index of the first point outside. */
  readonly index: number;
}

/**
 * Finds the edge and the point where a curve leaves a box for good; null where it ends inside, or is never inside. A
 * curve that comes back is only clipped.
 */
export function findExit({ px, count }: Polyline, box: Box): Exit | null {
  const slack = 0.5;
  const isInside = (x: number, y: number) =>
    x >= box.left - slack &&
    x <= box.left + box.width + slack &&
    y >= box.top - slack &&
    y <= box.top + box.height + slack;
  let last = count - 1;
  while (last >= 0 && !isInside(px[2 * last]!, px[2 * last + 1]!)) last--;
  if (last < 0 || last === count - 1) return null;
  const [x0, y0, x1, y1] = px.subarray(2 * last, 2 * last + 4);
  return crossEdge(x0!, y0!, x1!, y1!, box, last + 1);
}

/** A curve up to the first point after it has left for good: what swings to and fro out there is not drawn. */
export function cutAtExit(line: Polyline, exit: Exit | null): Polyline {
  return exit ? { px: line.px, count: exit.index + 1 } : line;
}

/** A curve without its first `count` points. */
export function dropFirst(line: Polyline, count: number): Polyline {
  if (count === 0) return line;
  return { px: line.px.subarray(2 * count), count: Math.max(0, line.count - count) };
}

/** A curve's first `steps` steps; null: none of it. */
export function takeSteps({ px, count }: Polyline, steps: number | null): Polyline {
  return { px, count: steps === null ? 0 : Math.min(count, steps + 1) };
}

/** Whether any part of a curve lies in a box. */
export function touchesBox({ px, count }: Polyline, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [left + width, top + height];
  for (let k = 1; k < count; k++) {
    const [x1, y1, x2, y2] = [px[2 * k - 2]!, px[2 * k - 1]!, px[2 * k]!, px[2 * k + 1]!];
    if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) continue;
    if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) continue;
    // shares of the segment between the box's left and right, and between its top and bottom
    const [fromX, toX] = sortPair(
      x1 === x2 ? 0 : (left - x1) / (x2 - x1),
      x1 === x2 ? 1 : (right - x1) / (x2 - x1),
    );
    const [fromY, toY] = sortPair(
      y1 === y2 ? 0 : (top - y1) / (y2 - y1),
      y1 === y2 ? 1 : (bottom - y1) / (y2 - y1),
    );
    if (Math.max(fromX, fromY, 0) <= Math.min(toX, toY, 1)) return true;
  }
  return false;
}

function sortPair(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

function crossEdge(x0: number, y0: number, x1: number, y1: number, box: Box, index: number): Exit {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  // share of the segment that lies before each edge it crosses
  const crossings: [Exit['side'], number][] = [
    ['top', y1 < box.top ? (box.top - y0) / (y1 - y0) : 1],
    ['bottom', y1 > bottom ? (bottom - y0) / (y1 - y0) : 1],
    ['left', x1 < box.left ? (box.left - x0) / (x1 - x0) : 1],
    ['right', x1 > right ? (right - x0) / (x1 - x0) : 1],
  ];
  const [side, share] = crossings.reduce((first, other) => (other[1] < first[1] ? other : first));
  const along = Math.max(0, share);
  return { x: x0 + along * (x1 - x0), y: y0 + along * (y1 - y0), side, index };
}

function clampPx(px: number): number {
  return Math.min(Math.max(px, -FAR_PX), FAR_PX);
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
