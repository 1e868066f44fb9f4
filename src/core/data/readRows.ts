import { type Cell, readCell } from './cell';
import type { DataSet } from './dataSet';
import { readClasses } from './readClasses';
import { ROWS_LIMITS, type RowsProblem } from './rowsProblem';

/** A row of cells with its number in the file, from 1. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Data of a person, or why there are none. */
export type ReadRows =
  | {
      readonly ok: true;
      readonly data: DataSet;
      /** Names of columns that were left out since they only count the rows. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly problem: RowsProblem };

/** What a column of classes may be called, in small letters. */
const CLASS_NAMES = ['class', 'label', 'target', 'species', 'y', '类别', '标签', '品种'];

/** What a column that only counts the rows may be called, in small letters. */
const COUNTER_NAMES = ['', 'id', 'index', 'unnamed: 0', 'rownames', '序号', '编号'];

/**
 * Makes data of rows of text. A first row without any number is one of names. The class is in the column that is called so
 * (class, label, target, species, y), or else in the last one. All other columns are numbers, but for one that counts the
 * rows: where rows are sorted it would give the classes away.
 *
 * @param decimal what stands before the decimals of numbers
 */
export function readRows(rows: readonly TextRow[], decimal: 'point' | 'comma'): ReadRows {
  const read = (cell: string) => readCell(cell, decimal);
  const first = rows[0]?.cells ?? [];
  const hasNames = rows.length > 1 && first.every((cell) => read(cell).kind !== 'number');
  const names = hasNames ? first.map((cell) => cell.trim()) : null;
  const body = hasNames ? rows.slice(1) : rows;
  const misshapen = checkLengths(body, first.length);
  if (misshapen) return { ok: false, problem: misshapen };

  const table = body.map(({ cells }) => cells.map(read));
  const isCalled = (column: number, known: readonly string[]) =>
    names !== null && known.includes(names[column]!.toLowerCase());
  const all = first.map((_, column) => column);
  const classColumn = all.findLast((column) => isCalled(column, CLASS_NAMES)) ?? first.length - 1;
  const measured = all.filter((column) => column !== classColumn);
  const counters = measured.filter((column) => isCalled(column, COUNTER_NAMES) && countsRows(table, column));
  const columns = measured.filter((column) => !counters.includes(column));
  const [least, most] = ROWS_LIMITS.features;
  if (columns.length < least) return { ok: false, problem: { code: 'noFeatures' } };
  if (columns.length > most) {
    return { ok: false, problem: { code: 'tooManyFeatures', features: columns.length, most } };
  }

  const placeOf = (column: number) => ({ column: column + 1, name: names?.[column] || null });
  const features = new Float64Array(body.length * columns.length);
  for (const [k, cells] of table.entries()) {
    for (const [i, column] of columns.entries()) {
      const cell = cells[column]!;
      if (cell.kind !== 'number') {
        const code = ({ missing: 'missingCell', text: 'notNumber', huge: 'hugeNumber' } as const)[cell.kind];
        return { ok: false, problem: { code, text: cell.text, row: body[k]!.row, ...placeOf(column) } };
      }
      features[k * columns.length + i] = cell.value;
    }
  }
  const classes = readClasses(
    table.map((cells) => cells[classColumn]!),
    (k) => body[k]!.row,
    placeOf(classColumn),
  );
  if (!classes.ok) return classes;

  return {
    ok: true,
    leftOut: counters.map((column) => names![column]!),
    data: {
      featureNames: columns.map((column, i) => names?.[column] || `x${subscript(i + 1)}`),
      unit: '',
      classNames: classes.names,
      inputs: { dtype: 'float64', shape: [body.length, columns.length], data: features },
      labels: { dtype: 'int32', shape: [body.length], data: classes.labels },
    },
  };
}

function checkLengths(body: readonly TextRow[], expected: number): RowsProblem | null {
  const [least, most] = ROWS_LIMITS.rows;
  if (body.length < least) return { code: 'tooFewRows', rows: body.length, least };
  if (body.length > most) return { code: 'tooManyRows', rows: body.length, most };
  if (expected < 2) return { code: 'noFeatures' };
  const odd = body.find(({ cells }) => cells.length !== expected);
  return odd ? { code: 'rowLength', row: odd.row, cells: odd.cells.length, expected } : null;
}

/** Whether a column holds 0, 1, 2, … or 1, 2, 3, … */
function countsRows(table: readonly (readonly Cell[])[], column: number): boolean {
  const valueAt = (k: number) => {
    const cell = table[k]![column]!;
    return cell.kind === 'number' ? cell.value : Number.NaN;
  };
  const first = valueAt(0);
  return (first === 0 || first === 1) && table.every((_, k) => valueAt(k) === first + k);
}

function subscript(count: number): string {
  return [...String(count)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!).join('');
}
