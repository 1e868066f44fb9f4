import Papa from 'papaparse';
import type { CsvProblem } from '../../core/data/csvProblem';
import { type ReadRows, readRows, type TextRow } from '../../core/data/readRows';

/** Characters of a text of data, at most. */
export const MOST_CHARACTERS = 2_000_000;

/** Data of a text, or why there are none. */
export type ReadCsv = Extract<ReadRows, { ok: true }> | { readonly ok: false; readonly problem: CsvProblem };

/**
 * Reads data that somebody wrote down: rows of cells, with or without a row of names, separated by commas, semicolons or
 * tabs. With semicolons and tabs, decimals may stand behind a comma.
 */
export function readCsv(text: string): ReadCsv {
  if (text.length > MOST_CHARACTERS) {
    return { ok: false, problem: { code: 'tooLong', characters: text.length, most: MOST_CHARACTERS } };
  }
  const delimiter = findSeparator(text);
  const parsed = Papa.parse<string[]>(text, { delimiter });
  const open = parsed.errors.find(({ type }) => type === 'Quotes');
  if (open) return { ok: false, problem: { code: 'openQuote', row: (open.row ?? 0) + 1 } };
  const rows = parsed.data.flatMap((cells, k): TextRow[] =>
    cells.some((cell) => cell.trim() !== '') ? [{ row: k + 1, cells }] : [],
  );
  return readRows(rows, delimiter === ',' ? 'point' : 'comma');
}

/** What may stand between cells. Those that numbers do not have come first. */
const SEPARATORS = ['\t', ';', ','] as const;

/** Rows that are looked at to find what separates cells. */
const LOOKED_AT = 20;

/** What cuts the first rows into as many cells each, at least two; or else what the first row has. */
function findSeparator(text: string): string {
  const cut = (delimiter: string) =>
    Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT, skipEmptyLines: 'greedy' }).data;
  const cutsEvenly = (separator: string) => {
    const rows = cut(separator);
    const cells = rows[0]?.length ?? 0;
    return cells > 1 && rows.every(({ length }) => length === cells);
  };
  const cutsFirst = (separator: string) => (cut(separator)[0]?.length ?? 0) > 1;
  return SEPARATORS.find(cutsEvenly) ?? SEPARATORS.find(cutsFirst) ?? ',';
}
