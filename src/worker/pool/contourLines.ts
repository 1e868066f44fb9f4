import { contours } from 'd3-contour';

/** Where a landscape is as high as one level. */
export interface ContourLine {
  readonly level: number;
  /**
   * x, y, x, y, … of the rings around all that lies higher, holes turned the other way, as shares of the picture's width
   * and height from its lower left corner. Where such a ring runs along an edge, its points lie outside of [0, 1].
   */
  readonly rings: readonly Float32Array<ArrayBuffer>[];
}

/**
 * Finds the rings of each level, one level a step.
 *
 * @param losses at the points of a grid whose outer points lie on the edges of the picture, row by row from below
 */
export function* traceContours(
  losses: ArrayLike<number>,
  columns: number,
  rows: number,
  levels: Iterable<number>,
): Generator<ContourLine> {
  const values = Array.from(losses);
  const tracer = contours().size([columns, rows]);
  for (const level of levels) {
    const { coordinates } = tracer.contour(values, level);
    const toShares = (ring: readonly (readonly number[])[]) =>
      Float32Array.from(
        ring.flatMap(([x = 0, y = 0]) => [(x - 0.5) / (columns - 1), (y - 0.5) / (rows - 1)]),
      );
    yield { level, rings: coordinates.flatMap((polygon) => polygon.map(toShares)) };
  }
}

/**
 * Cuts a ring where it leaves the picture, as shares like it: d3 closes it there, through points half a cell outside the
 * grid. A ring that stays inside ends where it begins.
 */
export function cutRing(ring: Float32Array<ArrayBuffer>): readonly Float32Array<ArrayBuffer>[] {
  const count = ring.length / 2;
  const isOutside = (k: number) => [ring[2 * k]!, ring[2 * k + 1]!].some((share) => share < 0 || share > 1);
  const cut = Array.from({ length: count }, (_, k) => k).findIndex(isOutside);
  if (cut < 0) return [ring];
  const lines: number[][] = [[]];
  // the last point is the first once more
  for (let step = 0; step < count; step++) {
    const k = (cut + step) % (count - 1);
    if (isOutside(k)) lines.push([]);
    else lines.at(-1)!.push(ring[2 * k]!, ring[2 * k + 1]!);
  }
  return lines.filter(({ length }) => length > 2).map((line) => Float32Array.from(line));
}
