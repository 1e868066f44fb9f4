import { NETWORK_LIMITS } from '../network/networkShape';
import type { CellProblem } from './cell';

/** Bounds of a person's own data. */
export const ROWS_LIMITS = {
  rows: [4, NETWORK_LIMITS.samples[1]],
  features: NETWORK_LIMITS.inputs,
  classes: [2, NETWORK_LIMITS.outputs[1]],
} as const;

/** Where a column stands, from 1, and what it is called where columns have names. */
export interface ColumnPlace {
  readonly column: number;
  readonly name: string | null;
}

/** Why rows of text are no data to learn from. Rows are counted as a spreadsheet does: from 1, the row of names too. */
export type RowsProblem =
  | { readonly code: 'tooFewRows'; readonly rows: number; readonly least: number }
  | { readonly code: 'tooManyRows'; readonly rows: number; readonly most: number }
  | { readonly code: 'noFeatures' }
  | { readonly code: 'tooManyFeatures'; readonly features: number; readonly most: number }
  | { readonly code: 'rowLength'; readonly row: number; readonly cells: number; readonly expected: number }
  | ({ readonly code: CellProblem; readonly row: number; readonly text: string } & ColumnPlace)
  | ({ readonly code: 'oneClass'; readonly className: string } & ColumnPlace)
  | ({ readonly code: 'tooManyClasses'; readonly classes: number; readonly most: number } & ColumnPlace);
