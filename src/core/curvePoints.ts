import { WORDS } from './diagnose';
import type { Sweep } from './sweep';

/** Outcomes by ascending learning rate: structure of arrays, one entry a rate. See {@link Sweep}. */
export type CurvePoints = Omit<Sweep, 'filled' | 'advance'>;

/** The points of a sweep that has come to its end. */
export function toPoints({ filled, advance, ...points }: Sweep): CurvePoints {
  return points;
}

/** Joins two sets of points, each in ascending order. */
export function mergePoints(a: CurvePoints, b: CurvePoints): CurvePoints {
  const length = a.learningRates.length + b.learningRates.length;
  /** For each place, whose point stands there, and which. */
  const sources: (readonly [CurvePoints, number])[] = [];
  for (let i = 0, j = 0; i + j < length; ) {
    const isFirst = j >= b.learningRates.length || a.learningRates[i]! <= b.learningRates[j]!;
    sources.push(isFirst ? [a, i++] : [b, j++]);
  }
  const gather = <Array extends { [index: number]: number }>(target: Array, name: keyof CurvePoints) => {
    sources.forEach(([points, at], place) => {
      target[place] = points[name][at]!;
    });
    return target;
  };
  return {
    learningRates: gather(new Float64Array(length), 'learningRates'),
    words: gather(new Uint8Array(length), 'words'),
    arrivals: gather(new Int32Array(length), 'arrivals'),
    stepFactors: gather(new Float64Array(length), 'stepFactors'),
    endLosses: gather(new Float64Array(length), 'endLosses'),
    lateLosses: gather(new Float64Array(length), 'lateLosses'),
  };
}

/** Ascending, as typed array. */
export function bySize(rates: readonly number[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(rates).sort();
}

/** Whether a point diverges. */
export function divergesAt({ words }: CurvePoints, at: number): boolean {
  return words[at] === DIVERGES;
}

const DIVERGES = WORDS.indexOf('diverges');

/** Neighbours that are this close to each other, as a ratio, are not parted again: it would not show. */
const CLOSEST = 1.002;

/**
 * Finds up to `most` rates between neighbours, in the geometric middle of those gaps over which the curve changes most: in
 * decades of loss, bending counting for more than a straight climb; in a word other than the neighbour's; in the epoch of
 * arrival. A gap counts less the narrower it is.
 *
 * @param minimumLoss L*, so that decades are those above it, or null
 */
export function ratesToRefine(points: CurvePoints, minimumLoss: number | null, most: number): number[] {
  const { learningRates, words, arrivals } = points;
  const heights = points.lateLosses.map((loss) => heightOf(loss, minimumLoss));
  const gaps: { readonly rate: number; readonly worth: number }[] = [];
  for (let at = 0; at + 1 < learningRates.length; at++) {
    const [here, next] = [learningRates[at]!, learningRates[at + 1]!];
    if (here <= 0 || next / here <= CLOSEST) continue;
    const climb = heights[at + 1]! - heights[at]!;
    const before = at > 0 ? heights[at]! - heights[at - 1]! : climb;
    const after = at + 2 < heights.length ? heights[at + 2]! - heights[at + 1]! : climb;
    const bend = Math.abs(climb - before) + Math.abs(after - climb);
    const isBorder = words[at] !== words[at + 1] ? 2 : 0;
    const sooner = Math.abs(Math.log2((arrivals[at]! + 2) / (arrivals[at + 1]! + 2)));
    const change = Math.abs(climb) + 2 * bend + isBorder + sooner;
    const worth = change * Math.sqrt(Math.log(next / here));
    if (change > 0.05) gaps.push({ rate: Math.sqrt(here * next), worth });
  }
  gaps.sort((a, b) => b.worth - a.worth);
  return gaps.slice(0, most).map(({ rate }) => rate);
}

/** Decades above the minimum, within what can be drawn; what is no number counts as the highest. */
function heightOf(loss: number, minimumLoss: number | null): number {
  const height = Math.log10(minimumLoss === null ? Math.abs(loss) : loss - minimumLoss);
  return Number.isNaN(height) ? (Number.isNaN(loss) ? 20 : -20) : Math.max(-20, Math.min(height, 20));
}
