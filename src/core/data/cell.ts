/** What a cell of a table holds. `text` is what was written, without the space around it. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly text: string }
  /** A number too large to compute a spread with. */
  | { readonly kind: 'huge'; readonly text: string };

/** Why a cell is not what its column needs. */
export type CellProblem = 'missingCell' | 'notNumber' | 'hugeNumber' | 'brokenClass';

/** Its square, times 10 000 rows, is still far from infinite. */
const LARGEST = 1e100;

/** What tables have where nothing was measured, in small letters. */
const MISSING = ['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-'];

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a cell. Groups of digits it may not have.
 *
 * @param decimal what stands before decimals: a point, or where commas are no separators a comma as well
 */
export function readCell(written: string, decimal: 'point' | 'comma'): Cell {
  const text = written.trim();
  if (MISSING.includes(text.toLowerCase())) return { kind: 'missing', text };
  const plain = decimal === 'comma' ? text.replace(',', '.') : text;
  if (!NUMBER.test(plain.replace('−', '-'))) return { kind: 'text', text };
  const value = Number(plain.replace('−', '-'));
  return Math.abs(value) <= LARGEST ? { kind: 'number', value, text } : { kind: 'huge', text };
}
