import { TensorRefusal } from './problem';
import { makeTensor, type Tensor, type TensorDtype } from './tensor';

/**
 * Each index as a row of zeros with one 1 at its place, as tf.one_hot; of an index outside [0, depth) zeros alone.
 *
 * @param indices any shape
 * @param depth length of a row
 * @returns shape [...indices.shape, depth]
 * @throws TensorRefusal for indices that are not int32, or a negative depth
 */
export function oneHot<D extends TensorDtype = 'float32'>(
  indices: Tensor,
  depth: number,
  dtype: D = 'float32' as D,
): Tensor<D> {
  if (indices.dtype !== 'int32') {
    throw new TensorRefusal(`indices must be int32; got ${indices.dtype}`, {
      code: 'indicesNotWhole',
      dtype: indices.dtype,
    });
  }
  if (!(depth >= 0)) {
    throw new TensorRefusal(`depth must be at least 0; got ${depth}`, { code: 'negativeDepth', depth });
  }
  return makeTensor(dtype, [...indices.shape, depth], (place) =>
    indices.data[Math.floor(place / depth)] === place % depth ? 1 : 0,
  );
}
