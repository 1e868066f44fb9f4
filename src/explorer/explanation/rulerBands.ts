import { WORDS, type Word } from '../../core/diagnose';
import type { Track } from '../../worker/messages';
import { strengthOf } from '../runs/trackPaint';

/** A run of neighbouring rates that do the same thing. Positions are shares of the ruler in [0, 1]. */
export interface RulerBand {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
}

/** A word over the ruler, centred at a share of its width. */
export interface RulerLabel {
  readonly word: Word;
  readonly text: string;
  readonly at: number;
}

/** One piece of the shaded strip: the sooner a rate arrives, the stronger. */
export interface RulerShade {
  readonly from: number;
  readonly to: number;
  /** In [0, 1]; 0 where the rate does not arrive. */
  readonly strength: number;
}

/** The ruler runs from 0 to this many times the largest stable rate. */
export const RULER_SPAN = 1.2;

/** Where a rate stands on the ruler, as a share of its width; rates beyond it stand at its end. */
export function rulerPosition(learningRate: number, largestStable: number): number {
  return Math.min(1, learningRate / (RULER_SPAN * largestStable));
}

/** The bands of equal words along the ruler, read from the painted track's samples. */
export function deriveBands(track: Track, largestStable: number): readonly RulerBand[] {
  const bands: { word: Word; from: number; to: number }[] = [];
  forEachCell(track, largestStable, (index, from, to) => {
    const word = WORDS[track.words[index] ?? 0] ?? 'onTheWay';
    const last = bands.at(-1);
    if (last?.word === word) last.to = to;
    else bands.push({ word, from, to });
  });
  return bands;
}

/** The shading of the ruler: one piece a sample. */
export function deriveShades(track: Track, largestStable: number, epochs: number): readonly RulerShade[] {
  const shades: RulerShade[] = [];
  forEachCell(track, largestStable, (index, from, to) => {
    const arrival = track.arrivals[index] ?? -1;
    if (arrival < 0 || from >= 1) return;
    shades.push({ from, to, strength: strengthOf(arrival, epochs) });
  });
  return shades;
}

// The sooner in this list, the more a word has a right to its place over the ruler.
const LABEL_ORDER: readonly Word[] = [
  'oneStep',
  'slidesIn',
  'swingsIn',
  'diverges',
  'crawls',
  'oscillates',
  'onTheWay',
  'bouncesForEver',
];

/**
 * Places each band's word over its middle, moved just enough to stay on the ruler and clear of the others;
 * words with no room are left out, the least telling first.
 *
 * @param widthOf width of a word's text in pixels
 */
export function placeLabels(
  bands: readonly RulerBand[],
  texts: Readonly<Record<Word, string>>,
  widthPx: number,
  widthOf: (text: string) => number,
): readonly RulerLabel[] {
  const placed: { word: Word; text: string; left: number; right: number }[] = [];
  const gapPx = 8;
  for (const word of LABEL_ORDER) {
    const band = widest(bands, word);
    if (!band) continue;
    const text = texts[word];
    const width = widthOf(text);
    const reachPx = ((band.to - band.from) * widthPx) / 2 + width / 2;
    const middle = ((band.from + band.to) / 2) * widthPx;
    const left = findRoom(placed, middle - width / 2, width, widthPx, gapPx, reachPx);
    if (left !== null) placed.push({ word, text, left, right: left + width });
  }
  placed.sort((a, b) => a.left - b.left);
  return placed.map(({ word, text, left, right }) => ({ word, text, at: (left + right) / 2 / widthPx }));
}

function widest(bands: readonly RulerBand[], word: Word): RulerBand | null {
  let best: RulerBand | null = null;
  for (const band of bands) {
    if (band.word === word && (!best || band.to - band.from > best.to - best.from)) best = band;
  }
  return best;
}

function findRoom(
  placed: readonly { left: number; right: number }[],
  wantedLeft: number,
  width: number,
  widthPx: number,
  gapPx: number,
  reachPx: number,
): number | null {
  for (let shift = 0; shift <= reachPx; shift += 2) {
    for (const candidate of [wantedLeft - shift, wantedLeft + shift]) {
      const left = Math.min(Math.max(candidate, 0), widthPx - width);
      if (Math.abs(left - wantedLeft) > reachPx) continue;
      if (placed.every((other) => left >= other.right + gapPx || left + width + gapPx <= other.left))
        return left;
    }
  }
  return null;
}

// Each sample owns the stretch halfway to its neighbours.
function forEachCell(
  track: Track,
  largestStable: number,
  visit: (index: number, from: number, to: number) => void,
): void {
  const rates = track.learningRates;
  let from = 0;
  for (let index = 0; index < rates.length; index++) {
    const here = rates[index] ?? 0;
    const next = rates[index + 1];
    const to = next === undefined ? 1 : rulerPosition((here + next) / 2, largestStable);
    if (to > from) visit(index, from, to);
    from = to;
  }
}
