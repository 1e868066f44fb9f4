import type { Lanes } from '../dtype';
import { copyRow32, isSurelyFinite32 } from './kernels.float32';
import { copyRow64, isSurelyFinite64 } from './kernels.float64';

/** Copies the first `lanes` values of `source` to `target`, beginning at index `to`. Both have one dtype. */
export function copyRow(target: Lanes, to: number, source: Lanes, lanes: number): void {
  if (target instanceof Float32Array) {
    if (source instanceof Float32Array) copyRow32(target, to, source, lanes);
  } else if (source instanceof Float64Array) copyRow64(target, to, source, lanes);
}

/** Whether no value in [from, to) is NaN or infinite. May say no where only the sum of the values overflows. */
export function isSurelyFinite(values: Lanes, from: number, to: number): boolean {
  return values instanceof Float32Array
    ? isSurelyFinite32(values, from, to)
    : isSurelyFinite64(values, from, to);
}
