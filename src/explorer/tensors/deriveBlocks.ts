import { countValues } from '../../core/tensor/tensor';

/** A matrix of a tensor: its last two dimensions, at one place of those in front. */
export interface Block {
  /** Place along each dimension in front of the last two. */
  readonly index: readonly number[];
  /** Where the shown cells stand in `data`, row by row. */
  readonly rows: readonly (readonly number[])[];
}

/** How a tensor is drawn. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** How many there are, shown or not. */
  readonly all: { readonly blocks: number; readonly rows: number; readonly columns: number };
  /** Whether only a corner is shown. */
  readonly isCut: boolean;
}

/** What has more values is shown by a corner. */
export const MOST_CELLS = 200;

/** The corner of a matrix, of a vector, and how many matrices. */
const CORNER = { rows: 8, columns: 10, values: 20, blocks: 2 };

/** Lays the cells of a tensor out: a number is one cell, a vector one row, and what has more dimensions matrices. */
export function deriveBlocks(shape: readonly number[]): Blocks {
  const rank = shape.length;
  const columns = shape[rank - 1] ?? 1;
  const rows = shape[rank - 2] ?? 1;
  const front = shape.slice(0, -2);
  const all = { blocks: countValues(front), rows, columns };
  const isCut = countValues(shape) > MOST_CELLS;
  const most = (length: number, limit: number) => (isCut ? Math.min(length, limit) : length);
  const shownColumns = most(columns, rank < 2 ? CORNER.values : CORNER.columns);
  const shownRows = most(rows, CORNER.rows);
  const isEmpty = countValues(shape) === 0;
  const blocks = Array.from({ length: isEmpty ? 0 : most(all.blocks, CORNER.blocks) }, (_, block) => ({
    index: indexOf(block, front),
    rows: Array.from({ length: shownRows }, (_, row) =>
      Array.from({ length: shownColumns }, (_, column) => (block * rows + row) * columns + column),
    ),
  }));
  return { blocks, all, isCut };
}

function indexOf(block: number, front: readonly number[]): readonly number[] {
  const index: number[] = [];
  let rest = block;
  for (let k = front.length - 1; k >= 0; k--) {
    index.unshift(rest % front[k]!);
    rest = Math.floor(rest / front[k]!);
  }
  return index;
}
