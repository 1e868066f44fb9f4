import type { Frame } from '../charts/frame';
import type { Box } from '../charts/polyline';
import { estimateTextWidth } from '../charts/textWidth';
import { cutRing } from './cutRing';
import type { ContourMap } from './useContours';

/** One level as it is drawn. */
export interface ContourPath {
  readonly level: number;
  /** Path data of its lines. */
  readonly d: string;
  /** Path data of all that lies higher. */
  readonly above: string;
  /** Its place among the levels, from the floor (0) to the rim (1). */
  readonly share: number;
  readonly isLabelled: boolean;
}

/** A level's name on its line. */
export interface ContourLabel {
  readonly level: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** What it takes. */
  readonly box: Box;
}

/** Lines in pixels: where the axes have moved since they were computed, they move with them. */
export function placeContours(map: ContourMap, frame: Frame): readonly ContourPath[] {
  const named = listNamedLevels(map.lines.map(({ level }) => level));
  const format = (line: Float32Array) => formatLine(toPixels(line, map, frame));
  return map.lines.map(({ level, rings }, place) => ({
    level,
    share: (place + 1) / map.lines.length,
    isLabelled: named.has(level),
    d: rings.flatMap(cutRing).map(format).join(''),
    above: rings.map((ring) => `${format(ring)}Z`).join(''),
  }));
}

/** Most lines from one power of ten to the next where those are named. */
const MOST_IN_DECADE = 6;

/**
 * The levels that are named and stronger: powers of ten, where the levels run over some; multiples of four or five steps
 * where steps are even; else every fourth.
 *
 * @param levels ascending
 */
export function listNamedLevels(levels: readonly number[]): ReadonlySet<number> {
  const tens = levels.flatMap((level, place) => (/^1e/.test(level.toExponential()) ? place : []));
  const areDecades = tens.every((place, k) => k === 0 || place - tens[k - 1]! <= MOST_IN_DECADE);
  const isEven = levels.length > 2 && isNear(levels[1]! - levels[0]!, levels.at(-1)! - levels.at(-2)!);
  if (isEven) {
    const step = levels[1]! - levels[0]!;
    const period = step * (/^5/.test(step.toPrecision(3).replace(/[0.]*/, '')) ? 4 : 5);
    return new Set(levels.filter((level) => isNear(level / period, Math.round(level / period))));
  }
  if (tens.length > 1 && areDecades) return new Set(tens.map((place) => levels[place]!));
  return new Set(levels.filter((_, place) => (place + 1) % 4 === 0));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
}

/** Height that the name of a level takes. */
const LABEL_HEIGHT_PX = 14;
/** What names of levels keep from each other and from what is taken. */
const APART_PX = { across: 22, down: 4 } as const;

/**
 * One place for the name of every named level: on its line where that runs level, low on the map, away from other
 * names and from `taken`.
 */
export function placeContourLabels(
  map: ContourMap,
  frame: Frame,
  taken: readonly Box[],
  textOf: (level: number, isFirst: boolean) => string,
): readonly ContourLabel[] {
  const labels: ContourLabel[] = [];
  const { left, top, width, height } = frame.plot;
  const named = listNamedLevels(map.lines.map(({ level }) => level));
  for (const { level, rings } of map.lines) {
    if (!named.has(level)) continue;
    const text = textOf(level, labels.length === 0);
    const boxWidth = estimateTextWidth(text) + 4;
    const half = boxWidth / 2;
    let best: (ContourLabel & { readonly cost: number }) | null = null;
    for (const line of rings) {
      const px = toPixels(line, map, frame);
      for (let k = 2; k < px.length / 2 - 2; k += 2) {
        const [x, y] = [px[2 * k]!, px[2 * k + 1]!];
        const [dx, dy] = [px[2 * k + 4]! - px[2 * k - 4]!, px[2 * k + 5]! - px[2 * k - 3]!];
        const isOn = x - half > left && x + half < left + width && y - 9 > top && y + 9 < top + height;
        if (!isOn) continue;
        const cost =
          60 * Math.abs(Math.atan2(dy, Math.abs(dx))) + Math.abs(x - (left + 0.68 * width)) / 8 - y / 6;
        if (best !== null && cost >= best.cost) continue;
        const box = {
          left: x - half,
          top: y - LABEL_HEIGHT_PX / 2,
          width: boxWidth,
          height: LABEL_HEIGHT_PX,
        };
        const isFree = (other: Box) => areApart(box, other);
        if (taken.every(isFree) && labels.every((label) => isFree(label.box)))
          best = { level, text, x, y, box, cost };
      }
    }
    if (best) labels.push(best);
  }
  return labels;
}

function areApart(a: Box, b: Box): boolean {
  return (
    a.left > b.left + b.width + APART_PX.across ||
    b.left > a.left + a.width + APART_PX.across ||
    a.top > b.top + b.height + APART_PX.down ||
    b.top > a.top + a.height + APART_PX.down
  );
}

function toPixels(line: Float32Array, { x, y }: ContourMap, frame: Frame): Float64Array {
  const [spanX, spanY] = [x.domain[1] - x.domain[0], y.domain[1] - y.domain[0]];
  return Float64Array.from(line, (share, k) =>
    k % 2 === 0 ? frame.x.toPx(x.domain[0] + share * spanX) : frame.y.toPx(y.domain[0] + share * spanY),
  );
}

function formatLine(px: Float64Array): string {
  let d = '';
  for (let k = 0; k < px.length; k += 2)
    d += `${k === 0 ? 'M' : 'L'}${px[k]!.toFixed(1)},${px[k + 1]!.toFixed(1)}`;
  return d;
}
