/** What a tensor's values are. */
export type TensorDtype = 'float32' | 'float64' | 'int32' | 'bool';

/** The arrays behind tensors, by dtype; a bool is 0 or 1. */
export interface TensorArrays {
  readonly float32: Float32Array<ArrayBuffer>;
  readonly float64: Float64Array<ArrayBuffer>;
  readonly int32: Int32Array<ArrayBuffer>;
  readonly bool: Uint8Array<ArrayBuffer>;
}

/**
 * Numbers in rows, rows in matrices, matrices in blocks: `shape` says how many of each, and `data` holds them row by row,
 * the last dimension next to each other.
 *
 *     shape [2, 3]    [[1, 2, 3],     data 1 2 3 4 5 6
 *                      [4, 5, 6]]
 */
export interface Tensor<D extends TensorDtype = TensorDtype> {
  readonly dtype: D;
  /** A length for each dimension; [] is a single number. */
  readonly shape: readonly number[];
  /** As many values as the lengths multiply to. */
  readonly data: TensorArrays[D];
}
