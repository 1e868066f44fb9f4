import type { Dtype, Lanes } from '../dtype';
import { FLOAT32_KERNELS } from './kernels.float32';
import { FLOAT64_KERNELS } from './kernels.float64';
import type { Instructions } from './schedule';

/** The loops over the lanes of a block, for arrays of one dtype. */
export interface Kernels<Array> {
  /** Does all instructions for the first `lanes` lanes, a multiple of 8. */
  run(instructions: Instructions<Array>, lanes: number): void;
  /** Copies the first `lanes` values of `source` to `target`, beginning at index `to`. */
  copyRow(target: Array, to: number, source: Array, lanes: number): void;
  /** Whether no value in [from, to) is NaN or infinite. May say no where only the sum of the values overflows. */
  isSurelyFinite(values: Array, from: number, to: number): boolean;
}

/** The kernels for arrays of `dtype`; with other arrays they would work, but slowly from then on. */
export function kernelsOf(dtype: Dtype): Kernels<Lanes> {
  return dtype === 'float32' ? FLOAT32_KERNELS : FLOAT64_KERNELS;
}
