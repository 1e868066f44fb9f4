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
