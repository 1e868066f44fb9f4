import { makeTensor, type Tensor, type TensorDtype } from './tensor';

/**
 * A tensor with the same value everywhere, as tf.fill.
 *
 * @param value for bool 0 or 1
 */
export function fill<D extends TensorDtype>(shape: readonly number[], value: number, dtype: D): Tensor<D> {
  return makeTensor(dtype, shape, () => value);
}

/** Zeros, as tf.zeros; of bool: false. */
export function zeros<D extends TensorDtype = 'float32'>(
  shape: readonly number[],
  dtype: D = 'float32' as D,
): Tensor<D> {
  return makeTensor(dtype, shape);
}

/** Ones, as tf.ones; of bool: true. */
export function ones<D extends TensorDtype = 'float32'>(
  shape: readonly number[],
  dtype: D = 'float32' as D,
): Tensor<D> {
  return fill(shape, 1, dtype);
}
