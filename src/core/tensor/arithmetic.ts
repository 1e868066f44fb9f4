import { broadcastPlaces, broadcastShapes } from './broadcast';
import { cast } from './cast';
import { type ArithmeticName, TensorRefusal } from './problem';
import { makeTensor, type Tensor, type TensorDtype } from './tensor';

/** An operation on two tensors, value by value. */
export type PairName = 'add' | 'subtract' | 'multiply' | 'divide';

/** What int32 does where floats do otherwise: a product wraps around at 2³² bit for bit. */
const VALUES: Readonly<Record<PairName, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
};

/**
 * Combines two tensors of one dtype value by value, stretched to the shape in which they meet; as +, −, * and / of
 * TensorFlow. Whole numbers wrap around at 2³² and are divided in float64; of
 * booleans there is only the product.
 *
 * @throws TensorRefusal for different dtypes, for bool, and for shapes that do not fit
 */
export function combine(operation: PairName, a: Tensor, b: Tensor): Tensor {
  checkDtypes(operation, a.dtype, b.dtype);
  const shape = broadcastShapes(a.shape, b.shape);
  if (!shape) {
    throw new TensorRefusal(`shapes must be equal or 1 from the last on; got [${a.shape}] and [${b.shape}]`, {
      code: 'incompatible',
      operation,
      shapes: [a.shape, b.shape],
    });
  }
  if (operation === 'divide' && a.dtype === 'int32') {
    return combine('divide', cast(a, 'float64'), cast(b, 'float64'));
  }
  const [placeA, placeB] = [broadcastPlaces(a.shape, shape), broadcastPlaces(b.shape, shape)];
  const apply = operation === 'multiply' && a.dtype === 'int32' ? Math.imul : VALUES[operation];
  return makeTensor(a.dtype, shape, (place) => apply(a.data[placeA(place)]!, b.data[placeB(place)]!));
}

/**
 * −x, as tf.negative.
 *
 * @throws TensorRefusal for bool
 */
export function negative(tensor: Tensor): Tensor {
  checkDtypes('negative', tensor.dtype, tensor.dtype);
  return makeTensor(tensor.dtype, tensor.shape, (place) => -tensor.data[place]!);
}

/**
 * The product of two matrices, as tf.matmul: rows of `a` by columns of `b`.
 *
 * @param a shape [rows, inner]
 * @param b shape [inner, columns]
 * @throws TensorRefusal when the inner lengths differ, for other ranks than 2, different dtypes and bool
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  checkDtypes('matmul', a.dtype, b.dtype);
  const rank = Math.max(a.shape.length, b.shape.length);
  if (rank > 2 && Math.min(a.shape.length, b.shape.length) >= 2) {
    throw new TensorRefusal(`only matrices are multiplied here; got rank ${rank}`, {
      code: 'matricesOnly',
      rank,
    });
  }
  for (const { shape } of [a, b]) {
    if (shape.length === 2) continue;
    throw new TensorRefusal(`matmul takes matrices; got rank ${shape.length}`, {
      code: 'matmulRank',
      rank: shape.length,
    });
  }
  const [rows, inner] = a.shape as [number, number];
  const [other, columns] = b.shape as [number, number];
  if (inner !== other) {
    throw new TensorRefusal(`the inner lengths must be equal; got [${a.shape}] and [${b.shape}]`, {
      code: 'matmulLengths',
      shapes: [a.shape, b.shape],
    });
  }
  const multiply = a.dtype === 'int32' ? Math.imul : VALUES.multiply;
  const store = makeTensor(a.dtype, [rows, columns]);
  for (let place = 0; place < store.data.length; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    // the array rounds each partial sum once, as a fused multiply-add does
    for (let k = 0; k < inner; k++) {
      store.data[place]! += multiply(a.data[row * inner + k]!, b.data[k * columns + column]!);
    }
  }
  return store;
}

function checkDtypes(operation: ArithmeticName, a: TensorDtype, b: TensorDtype): void {
  if (a !== b && (a !== 'bool' || operation === 'divide')) {
    throw new TensorRefusal(`both dtypes must be the same; got ${a} and ${b}`, {
      code: 'differentDtypes',
      operation,
      dtypes: [a, b],
    });
  }
  if (a !== 'bool' || (operation === 'multiply' && a === b)) return;
  throw new TensorRefusal(`${operation} does not take bool`, { code: 'noArithmetic', operation });
}
