import type { ContoursCatalog } from '../../locales/contours.en';
import { type Frame, isInside } from '../charts/frame';
import type { Landscape } from '../charts/landscape';
import type { Box } from '../charts/polyline';
import { estimateTextWidth } from '../charts/textWidth';

/** Length of each arm of the cross at a minimum, and where the name of a single one begins: clear of a ball on it. */
export const CROSS_PX = 6;
export const NAME_PX = 14;

/** Where the minima on a map are, in pixels. */
export function placeMinima({ minima }: Landscape, frame: Frame): readonly { x: number; y: number }[] {
  return minima
    .map(({ parameters: [x = Number.NaN, y = Number.NaN] }) => ({ x: frame.x.toPx(x), y: frame.y.toPx(y) }))
    .filter(({ x, y }) => isInside(frame.plot, x, y));
}

/** What a single minimum is called; empty where there are several, or none. */
export function nameMinimum({ isKnown }: Landscape, places: number, words: ContoursCatalog): string {
  if (places !== 1) return '';
  return isKnown ? words.minimum : words.lowestSeen;
}

/** What the crosses of the minima take, with the name of a single one. */
export function minimumBoxes(landscape: Landscape, frame: Frame, words: ContoursCatalog): readonly Box[] {
  const places = placeMinima(landscape, frame);
  const name = nameMinimum(landscape, places.length, words);
  const width = CROSS_PX + (name === '' ? CROSS_PX : NAME_PX + estimateTextWidth(name));
  return places.map(({ x, y }) => ({ left: x - CROSS_PX, top: y - 9, width, height: 18 }));
}
