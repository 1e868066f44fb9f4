/**
 * Where a key leads in a grid that is filled row by row.
 *
 * @param from place in [0, count)
 * @returns the place; null for a key that leads nowhere, and at the edge that it leads over
 */
export function nextInGrid(key: string, from: number, count: number, columns: number): number | null {
  const step = STEPS[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (!step) return null;
  const next = from + step[0] + step[1] * columns;
  return next >= 0 && next < count ? next : null;
}

const STEPS: Readonly<Partial<Record<string, readonly [right: number, down: number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
