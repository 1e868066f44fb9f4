import type { Box } from '../charts/polyline';

/** The word at a start: its middle, and what it takes. */
export interface StartWord {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** From the middle of the ring to that of a word above or below it; to the end of one beside it. */
const DOWN_PX = 20;
const BESIDE_PX = 14;
const HEIGHT_PX = 14;

/**
 * Places the word at the start above or below the ring, on the side that the runs leave, else beside it or on the other
 * side: inside the plot and off what is taken.
 *
 * @param uphill which way the loss grows on the screen
 * @returns null where no place is free
 */
export function placeStartWord(options: {
  start: { readonly x: number; readonly y: number };
  uphill: { readonly x: -1 | 1; readonly y: -1 | 1 };
  widthPx: number;
  plot: Box;
  taken: readonly Box[];
}): StartWord | null {
  const { start, uphill, widthPx, plot, taken } = options;
  const beside = BESIDE_PX + widthPx / 2;
  const places = [
    [0, uphill.y * DOWN_PX],
    [uphill.x * beside, 0],
    [-uphill.x * beside, 0],
    [0, -uphill.y * DOWN_PX],
  ] as const;
  for (const [dx, dy] of places) {
    const [x, y] = [start.x + dx, start.y + dy];
    const box = { left: x - widthPx / 2, top: y - HEIGHT_PX / 2, width: widthPx, height: HEIGHT_PX };
    const isInside =
      box.left >= plot.left &&
      box.top >= plot.top &&
      box.left + box.width <= plot.left + plot.width &&
      box.top + box.height <= plot.top + plot.height;
    if (isInside && !taken.some((other) => areMet(box, other))) return { x, y, box };
  }
  return null;
}

function areMet(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
