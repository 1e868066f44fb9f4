import { TensorRefusal } from './problem';
import { countValues, type Tensor, type TensorDtype } from './tensor';

/**
 * The same values in the same order in another shape, as tf.reshape. One length may be −1: it is what is left over.
 *
 * @throws TensorRefusal when the shape has not as many values as the tensor
 */
export function reshape<D extends TensorDtype>(tensor: Tensor<D>, shape: readonly number[]): Tensor<D> {
  const values = tensor.data.length;
  const unknown = shape.indexOf(-1);
  const second = shape.indexOf(-1, unknown + 1);
  if (unknown >= 0 && second >= 0) {
    throw new TensorRefusal(`shape may have one −1; got [${shape}]`, {
      code: 'reshapeTwoUnknown',
      first: unknown,
      second,
    });
  }
  shape.forEach((length, place) => {
    if (Number.isInteger(length) && length >= -1) return;
    throw new TensorRefusal(`shape[${place}] must be a whole number, at least −1; got ${length}`, {
      code: 'reshapeNegative',
      place,
      length,
    });
  });

  const known = countValues(shape.filter((length) => length !== -1));
  if (unknown >= 0 && known > 0 && values % known !== 0) {
    throw new TensorRefusal(`shape must hold a multiple of ${known}; the tensor has ${values} values`, {
      code: 'reshapeMultiple',
      values,
      factor: known,
    });
  }
  // TensorFlow's answer to 0 · −1, where any length would do
  const rest = known === 0 ? 1 : values / known;
  const filled = shape.map((length) => (length === -1 ? rest : length));
  const wanted = countValues(filled);
  if (wanted !== values) {
    throw new TensorRefusal(`shape must hold ${values} values; got [${shape}]`, {
      code: 'reshapeCount',
      values,
      wanted,
    });
  }
  return { ...tensor, shape: filled };
}
