import { TensorRefusal } from './problem';

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

const ARRAYS: { readonly [D in TensorDtype]: new (length: number) => TensorArrays[D] } = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  bool: Uint8Array,
};

/** Every dtype. */
export const TENSOR_DTYPES = Object.keys(ARRAYS) as readonly TensorDtype[];

/** Most values of one tensor. */
export const MOST_VALUES = 1_000_000;

/** How many values a tensor of this shape has: the product of its lengths, 1 for []. */
export function countValues(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** What its values take in memory: 4 bytes each in float32 and int32, 8 in float64, 1 as bool. */
export function countBytes({ data }: Tensor): number {
  return data.byteLength;
}

/** Whether a dtype has numbers between the whole ones. */
export function isFloat(dtype: TensorDtype): dtype is 'float32' | 'float64' {
  return dtype === 'float32' || dtype === 'float64';
}

/**
 * Makes a tensor value by value, each stored as its dtype stores it.
 *
 * @param valueAt the value at a place of `data`; for bool 0 or 1. Default: 0 everywhere
 * @throws TensorRefusal when a length is negative, or there are more than {@link MOST_VALUES}
 */
export function makeTensor<D extends TensorDtype>(
  dtype: D,
  shape: readonly number[],
  valueAt?: (place: number) => number,
): Tensor<D> {
  for (const length of shape) {
    if (Number.isInteger(length) && length >= 0) continue;
    throw new TensorRefusal(`a length must be a whole number, at least 0; got ${length}`, {
      code: 'negativeLength',
      length,
    });
  }
  const values = countValues(shape);
  if (!(values <= MOST_VALUES)) {
    throw new TensorRefusal(`a tensor may have at most ${MOST_VALUES} values; got ${values}`, {
      code: 'tooManyValues',
      values,
      limit: MOST_VALUES,
    });
  }
  const data = new ARRAYS[dtype](values);
  if (valueAt) for (let place = 0; place < values; place++) data[place] = valueAt(place);
  return { dtype, shape: [...shape], data };
}
