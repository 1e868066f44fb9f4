import { TensorRefusal } from './problem';
import { makeTensor, type Tensor, type TensorDtype } from './tensor';

/**
 * The same values with the dimensions in another order, as tf.transpose: dimension k of the result is `perm[k]` of the
 * tensor.
 *
 * @param perm each dimension once; −1 is the last. Default: all the other way round
 * @throws TensorRefusal when a dimension is missing or there is none such
 */
export function transpose<D extends TensorDtype>(
  tensor: Tensor<D>,
  perm: readonly number[] = tensor.shape.map((_, k) => tensor.shape.length - 1 - k),
): Tensor<D> {
  const { dtype, shape, data } = tensor;
  const order = checkPerm(perm, shape.length);
  const turned = order.map((dimension) => shape[dimension]!);
  const strides = stridesOf(shape);
  const steps = order.map((dimension) => strides[dimension]!);
  return makeTensor(dtype, turned, (place) => {
    let rest = place;
    let from = 0;
    for (let k = turned.length - 1; k >= 0; k--) {
      const length = turned[k]!;
      from += (rest % length) * steps[k]!;
      rest = Math.floor(rest / length);
    }
    return data[from]!;
  });
}

/** How far apart neighbours of each dimension are in `data`: [12, 4, 1] for [2, 3, 4]. */
export function stridesOf(shape: readonly number[]): readonly number[] {
  const strides = shape.map(() => 1);
  for (let k = shape.length - 2; k >= 0; k--) strides[k] = strides[k + 1]! * shape[k + 1]!;
  return strides;
}

function checkPerm(perm: readonly number[], rank: number): readonly number[] {
  if (perm.length !== rank) {
    throw new TensorRefusal(`perm must have ${rank} dimensions; got [${perm}]`, {
      code: 'permLength',
      rank,
      given: perm.length,
    });
  }
  const order = perm.map((dimension) => (dimension < 0 ? dimension + rank : dimension));
  order.forEach((dimension, k) => {
    if (dimension >= 0 && dimension < rank) return;
    throw new TensorRefusal(`a dimension must be in [0, ${rank}); got ${perm[k]}`, {
      code: 'permOutside',
      dimension: perm[k]!,
      rank,
    });
  });
  const missing = order.findIndex((_, dimension) => !order.includes(dimension));
  if (missing < 0) return order;
  throw new TensorRefusal(`perm must name every dimension; ${missing} is missing from [${perm}]`, {
    code: 'permMissing',
    missing,
    perm,
  });
}
