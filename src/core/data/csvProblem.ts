import type { RowsProblem } from './rowsProblem';

/** Why a text is no data to learn from. */
export type CsvProblem =
  | RowsProblem
  | { readonly code: 'tooLong'; readonly characters: number; readonly most: number }
  | { readonly code: 'openQuote'; readonly row: number };
