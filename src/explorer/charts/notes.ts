import type { RunResult } from '../../worker/messages';
import { isFarOff } from '../farOff';
import { type Box, type Exit, type Polyline, touchesBox } from './polyline';
import type { Series } from './series';
import { estimateTextWidth } from './textWidth';

/** A short text where a curve leaves the chart or ends. */
export interface Note {
  readonly id: number;
  /** Where the marker stands. */
  readonly x: number;
  readonly y: number;
  readonly side: Exit['side'] | 'end';
  readonly rate: string;
  readonly text: string;
}

/** A note with a place for its text: `x` is the text's left end, `y` its middle. */
export interface PlacedNote extends Note {
  readonly box: Box;
}

const NOTE_HEIGHT_PX = 16;
const GAP_PX = 9;

/**
 * The point that tells how far off a run is that has left the chart: the first that is far off, as in the sentence about
 * it, else the first one outside.
 *
 * @param firstOutside index of the first point outside the chart
 */
export function findFarPoint(series: Series, result: RunResult, firstOutside: number): number {
  for (let index = firstOutside; index < series.losses.length; index++) {
    if (isFarOff(series.losses[index]!, result.diagnosis)) return index;
  }
  return firstOutside;
}

/** Places the texts beside their markers, inside `plot`, and further off where they would cover a curve or each other. */
export function placeNotes(plot: Box, notes: readonly Note[], lines: readonly Polyline[]): PlacedNote[] {
  const placed: PlacedNote[] = [];
  for (const note of notes) {
    const width = estimateTextWidth(`${note.rate} ${note.text}`);
    const candidates = listPlaces(plot, note, width);
    const isFree = (box: Box) => placed.every((other) => !overlap(box, other.box));
    const box =
      candidates.find((place) => isFree(place) && !lines.some((line) => touchesBox(line, place))) ??
      candidates.find(isFree) ??
      candidates[0];
    if (box) placed.push({ ...note, box });
  }
  return placed;
}

/** Places for a text, the nearest to its marker first. */
function listPlaces(plot: Box, note: Note, width: number): Box[] {
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const isRoomRight = note.side !== 'right' && note.x + GAP_PX + width <= right;
  const wanted = isRoomRight ? note.x + GAP_PX : note.x - GAP_PX - width;
  const across = isRoomRight ? 1 : -1;
  const offsets = {
    top: 1,
    bottom: -NOTE_HEIGHT_PX - 1,
    left: -NOTE_HEIGHT_PX / 2,
    right: -NOTE_HEIGHT_PX / 2,
  };
  const first = note.y + (note.side === 'end' ? -NOTE_HEIGHT_PX / 2 : offsets[note.side]);
  const along = note.side === 'bottom' || note.side === 'end' ? -1 : 1;
  const clampTo = (px: number, low: number, high: number) => Math.max(low, Math.min(px, high));
  const places: { box: Box; distance: number }[] = [];
  for (let column = 0; column < 6; column++) {
    for (let row = 0; row < 12; row++) {
      const [dx, dy] = [(across * column * width) / 3, (along * row * NOTE_HEIGHT_PX) / 2];
      const left = clampTo(wanted + dx, plot.left + 2, right - width);
      const top = clampTo(first + dy, plot.top, bottom - NOTE_HEIGHT_PX);
      places.push({ box: { left, top, width, height: NOTE_HEIGHT_PX }, distance: Math.hypot(dx, 2 * dy) });
    }
  }
  return places.sort((a, b) => a.distance - b.distance).map(({ box }) => box);
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
