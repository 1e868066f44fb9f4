import { TensorRefusal } from './problem';
import { makeTensor, type Tensor, type TensorDtype } from './tensor';
import { stridesOf } from './transpose';

/**
 * The shape in which two tensors meet: compared from the last dimension on, lengths must be equal or one of them 1, and a
 * missing dimension counts as 1.
 *
 *     [4, 3]
 *        [3]
 *     [4, 3]
 *
 * @returns null where they do not fit
 */
export function broadcastShapes(a: readonly number[], b: readonly number[]): number[] | null {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let k = 0; k < rank; k++) {
    const [of, other] = [a[a.length - rank + k] ?? 1, b[b.length - rank + k] ?? 1];
    if (of !== other && of !== 1 && other !== 1) return null;
    shape.push(of === 1 ? other : of);
  }
  return shape;
}

/**
 * Stretches a tensor to a shape, as tf.broadcast_to: along each dimension of length 1, and along those in front that it
 * lacks, its values are repeated.
 *
 * @throws TensorRefusal when it does not fit
 */
export function broadcastTo<D extends TensorDtype>(tensor: Tensor<D>, shape: readonly number[]): Tensor<D> {
  const { dtype, data } = tensor;
  if (tensor.shape.length > shape.length) {
    throw new TensorRefusal(`shape must have at least ${tensor.shape.length} dimensions; got [${shape}]`, {
      code: 'rankTooHigh',
      rank: tensor.shape.length,
      wanted: shape.length,
    });
  }
  // refuses negative lengths before shapes are compared
  const room = makeTensor(dtype, shape);
  const met = broadcastShapes(tensor.shape, shape);
  if (!met?.every((length, k) => length === shape[k])) {
    throw new TensorRefusal(`[${tensor.shape}] can't be stretched to [${shape}]`, {
      code: 'incompatible',
      operation: 'broadcastTo',
      shapes: [tensor.shape, shape],
    });
  }
  const sources = broadcastPlaces(tensor.shape, shape);
  for (let place = 0; place < room.data.length; place++) room.data[place] = data[sources(place)]!;
  return room;
}

/**
 * Where in a tensor the value at a place of its stretched form stands.
 *
 * @param shape what the tensor of shape `own` is stretched to; they fit
 */
export function broadcastPlaces(own: readonly number[], shape: readonly number[]): (place: number) => number {
  const lacking = shape.length - own.length;
  const strides = stridesOf(own);
  const steps = shape.map((_, k) => (k < lacking || own[k - lacking] === 1 ? 0 : strides[k - lacking]!));
  return (place) => {
    let rest = place;
    let from = 0;
    for (let k = shape.length - 1; k >= 0; k--) {
      const length = shape[k]!;
      from += (rest % length) * steps[k]!;
      rest = Math.floor(rest / length);
    }
    return from;
  };
}

/** Whether the value at a place of a stretched tensor is a copy of one that stands nearer to the front. */
export function isCopy(own: readonly number[], shape: readonly number[], place: number): boolean {
  const lacking = shape.length - own.length;
  let rest = place;
  for (let k = shape.length - 1; k >= 0; k--) {
    const length = shape[k]!;
    const isStretched = k < lacking || (own[k - lacking] === 1 && length > 1);
    if (isStretched && rest % length > 0) return true;
    rest = Math.floor(rest / length);
  }
  return false;
}
