import type { Cell } from './cell';
import { type ColumnPlace, ROWS_LIMITS, type RowsProblem } from './rowsProblem';

/** The classes of rows, or why there are none. */
export type ReadClasses =
  | { readonly ok: true; readonly names: readonly string[]; readonly labels: Int32Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: RowsProblem };

/**
 * Reads a column of classes: whole numbers in their order, or names in the order of the alphabet.
 *
 * @param rowOf number of the row that a cell is in
 */
export function readClasses(
  cells: readonly Cell[],
  rowOf: (k: number) => number,
  place: ColumnPlace,
): ReadClasses {
  const refuse = (problem: RowsProblem): ReadClasses => ({ ok: false, problem });
  const [least, most] = ROWS_LIMITS.classes;

  const missing = cells.findIndex(({ kind }) => kind === 'missing');
  if (missing >= 0) {
    return refuse({ code: 'missingCell', text: cells[missing]!.text, row: rowOf(missing), ...place });
  }
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  const areNumbers = numbers.length === cells.length;
  const broken = areNumbers ? numbers.findIndex((value) => !Number.isInteger(value)) : -1;
  if (broken >= 0) {
    return refuse({ code: 'brokenClass', text: cells[broken]!.text, row: rowOf(broken), ...place });
  }

  // 1 and 1.0 are one class
  const written = areNumbers ? numbers.map(String) : cells.map(({ text }) => text);
  const names = [...new Set(written)];
  // by code unit, not by somebody's language: the same order for everyone
  if (areNumbers) names.sort((a, b) => Number(a) - Number(b));
  else names.sort();
  if (names.length < least) return refuse({ code: 'oneClass', className: names[0] ?? '', ...place });
  if (names.length > most) return refuse({ code: 'tooManyClasses', classes: names.length, most, ...place });
  const labelOf = new Map(names.map((name, label) => [name, label]));
  return { ok: true, names, labels: Int32Array.from(written, (name) => labelOf.get(name)!) };
}
