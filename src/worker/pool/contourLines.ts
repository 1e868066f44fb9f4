import { contours } from 'd3-contour';

/** The lines on which a landscape is as high as one level. */
export interface ContourLine {
  readonly level: number;
  /** x, y, x, y, … of each line, as shares of the picture's width and height from its lower left corner. */
  readonly lines: readonly Float32Array<ArrayBuffer>[];
}

/**
 * Finds the lines of each level, one level a step.
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
    const lines = coordinates.flatMap((rings) => rings.flatMap((ring) => openRing(ring, columns, rows)));
    yield { level, lines };
  }
}

/**
 * Cuts a ring where it leaves the picture: d3 closes it there, through points half a cell outside the grid. A ring that
 * stays inside ends where it begins.
 */
function openRing(
  ring: readonly (readonly number[])[],
  columns: number,
  rows: number,
): Float32Array<ArrayBuffer>[] {
  const isOutside = ([x = 0, y = 0]: readonly number[]) => x === 0 || x === columns || y === 0 || y === rows;
  const cut = ring.findIndex(isOutside);
  // the last point is the first once more
  const points = cut < 0 ? ring : [...ring.slice(cut, -1), ...ring.slice(0, cut + 1)];
  const lines: number[][] = [[]];
  for (const point of points) {
    if (isOutside(point)) lines.push([]);
    else lines.at(-1)!.push((point[0]! - 0.5) / (columns - 1), (point[1]! - 0.5) / (rows - 1));
  }
  return lines.filter(({ length }) => length > 2).map((line) => Float32Array.from(line));
}
