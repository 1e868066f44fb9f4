/** Sides of the squares for which one cell stands, pass by pass: first every eighth cell of every eighth row. */
export const MAP_STEPS = [8, 4, 2, 1] as const;

/** One of {@link MAP_STEPS}. */
export type MapStep = (typeof MAP_STEPS)[number];

/** The cells of the passes of the last grid that was asked for: every patch of a map asks for the same. */
let newest: { readonly key: string; readonly passes: Map<MapStep, Int32Array<ArrayBuffer>> } | null = null;

/**
 * The cells that a pass computes, by index row · columns + column, row by row: those on its grid which no pass before
 * had. All passes together have each cell once. To be read only: the next to ask gets the same array.
 */
export function cellsOfPass(columns: number, rows: number, step: MapStep): Int32Array<ArrayBuffer> {
  const key = `${columns},${rows}`;
  if (newest?.key !== key) newest = { key, passes: new Map() };
  const known = newest.passes.get(step);
  if (known) return known;
  const cells = listCells(columns, rows, step);
  newest.passes.set(step, cells);
  return cells;
}

function listCells(columns: number, rows: number, step: MapStep): Int32Array<ArrayBuffer> {
  const cells = new Int32Array(Math.ceil(columns / step) * Math.ceil(rows / step));
  let count = 0;
  for (let row = 0; row < rows; row += step) {
    const isKnownRow = step < MAP_STEPS[0] && row % (2 * step) === 0;
    const [first, stride] = isKnownRow ? [step, 2 * step] : [0, step];
    for (let column = first; column < columns; column += stride) cells[count++] = row * columns + column;
  }
  return cells.slice(0, count);
}

/** Cells that are computed together: lanes of one descent. */
export interface MapBlock {
  readonly step: MapStep;
  /** The place of the first of them in {@link cellsOfPass}. */
  readonly from: number;
  readonly length: number;
}

/** The largest block: enough lanes that starting a descent costs nothing, few enough to be let go at any time. */
export const LARGEST_BLOCK = 4096;

/** As many lanes as run side by side at least. */
const SMALLEST_BLOCK = 256;

/** Which of several workers this is. */
export interface MapPart {
  /** In [0, of). */
  readonly index: number;
  readonly of: number;
}

/**
 * The blocks of one part, in the order in which they are computed. All parts together have each cell once.
 *
 * @param isRowwise whether no block may have cells of two rows
 */
export function* blocksOfPart(
  columns: number,
  rows: number,
  { index, of }: MapPart,
  isRowwise = false,
): Generator<MapBlock> {
  for (const step of MAP_STEPS) {
    const cells = cellsOfPass(columns, rows, step);
    const share = Math.ceil(cells.length / of / SMALLEST_BLOCK) * SMALLEST_BLOCK;
    const largest = Math.min(LARGEST_BLOCK, share);
    let count = 0;
    for (let from = 0; from < cells.length; count++) {
      let to = Math.min(from + largest, cells.length);
      const row = Math.floor(cells[from]! / columns);
      if (isRowwise) while (Math.floor(cells[to - 1]! / columns) > row) to--;
      if (count % of === index) yield { step, from, length: to - from };
      from = to;
    }
  }
}
