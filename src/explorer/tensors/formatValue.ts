import { Decimal, type NestedList } from '../../core/tensor/problem';
import type { TensorDtype } from '../../core/tensor/tensor';

/**
 * A value as TensorFlow prints it: the shortest decimal that its dtype reads back as the same, with a point where it is
 * a float; True and False.
 *
 * @example formatValue(Math.fround(0.1), 'float32') // "0.1"; formatValue(Math.fround(0.1), 'float64') // "0.10000000149011612"
 */
export function formatValue(value: number, dtype: TensorDtype): string {
  if (dtype === 'bool') return value === 0 ? 'False' : 'True';
  if (dtype === 'int32') return String(value);
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const text = dtype === 'float32' ? shortestFloat32(value) : String(value);
  const signed = Object.is(value, -0) ? '-0' : text;
  return /[.e]/.test(signed) ? signed : `${signed}.0`;
}

/** A list as Python writes it: [1.5, 2], True. */
export function formatPython(list: NestedList): string {
  if (list instanceof Decimal) return formatValue(list.value, 'float64');
  if (typeof list === 'boolean') return list ? 'True' : 'False';
  if (typeof list === 'number') return Number.isInteger(list) ? String(list) : formatValue(list, 'float64');
  return `[${list.map(formatPython).join(', ')}]`;
}

/** [2, 3]. */
export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

function shortestFloat32(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
