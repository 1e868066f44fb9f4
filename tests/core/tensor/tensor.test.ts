import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialParameters } from '../../../src/core/network/initialise';
import { combine, matmul } from '../../../src/core/tensor/arithmetic';
import { broadcastShapes, broadcastTo, isCopy } from '../../../src/core/tensor/broadcast';
import { cast, findCastLoss } from '../../../src/core/tensor/cast';
import { ones, zeros } from '../../../src/core/tensor/fill';
import { fromList, toList } from '../../../src/core/tensor/lists';
import { oneHot } from '../../../src/core/tensor/oneHot';
import { TensorRefusal } from '../../../src/core/tensor/problem';
import { randomNormal, randomUniform } from '../../../src/core/tensor/random';
import { range } from '../../../src/core/tensor/range';
import { reshape } from '../../../src/core/tensor/reshape';
import {
  countBytes,
  countValues,
  makeTensor,
  TENSOR_DTYPES,
  type Tensor,
} from '../../../src/core/tensor/tensor';
import { transpose } from '../../../src/core/tensor/transpose';
import '../outsideWorld';

const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
const dtypes = fc.constantFrom(...TENSOR_DTYPES);
const tensors: fc.Arbitrary<Tensor> = fc
  .tuple(shapes, dtypes, fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  .map(([shape, dtype, first]) =>
    makeTensor(dtype, shape, (place) => (dtype === 'bool' ? place % 2 : first + 0.37 * place)),
  );
const floats = fc.array(fc.float(), { minLength: 1, maxLength: 20 });

describe('a tensor', () => {
  it('has as many values as its lengths multiply to, and the bytes of its dtype for each', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        const bytes = { float32: 4, float64: 8, int32: 4, bool: 1 }[tensor.dtype];
        expect(tensor.data.length).toBe(countValues(tensor.shape));
        expect(countBytes(tensor)).toBe(bytes * tensor.data.length);
      }),
    );
  });

  it('is the same after it was lists', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        // of no values lists can't tell the lengths behind
        fc.pre(tensor.data.length > 0);
        expect(fromList(toList(tensor), tensor.dtype === 'int32' ? undefined : tensor.dtype)).toEqual(tensor);
      }),
    );
  });

  it('is refused where a length is negative or a fraction, or there would be too many values', () => {
    expect(() => zeros([2, -1])).toThrow(RangeError);
    expect(() => zeros([1.5])).toThrow(TensorRefusal);
    expect(() => zeros([1e5, 1e5])).toThrow('at most 1000000 values; got 10000000000');
    expect(zeros([1e3, 1e3]).data.length).toBe(1e6);
  });
});

describe('reshape', () => {
  it('keeps the values and their order, and −1 finds the length that is left', () => {
    fc.assert(
      fc.property(tensors, fc.nat(3), (tensor, unknown) => {
        fc.pre(tensor.data.length > 0);
        const shape = tensor.shape.map((length, k) => (k === unknown ? -1 : length));
        expect(reshape(reshape(tensor, [-1]), shape)).toEqual(tensor);
        expect(reshape(tensor, [-1]).data).toBe(tensor.data);
      }),
    );
  });
});

describe('transpose', () => {
  it('twice is the tensor itself', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        expect(transpose(transpose(tensor))).toEqual(tensor);
      }),
    );
  });

  it('by an order and by the order that undoes it is the tensor itself', () => {
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(orders, (perm) => {
        const tensor = reshape(range(0, 24, 1, 'int32'), [2, 3, 4]);
        const back = perm.map((_, k) => perm.indexOf(k));
        expect(transpose(transpose(tensor, perm), back)).toEqual(tensor);
      }),
    );
  });
});

describe('cast', () => {
  it('from float32 to float64 and back changes nothing', () => {
    fc.assert(
      fc.property(floats, (values) => {
        const tensor = makeTensor('float32', [values.length], (place) => values[place]!);
        expect(cast(cast(tensor, 'float64'), 'float32')).toEqual(tensor);
      }),
    );
  });

  it('tells a loss where the value can not be cast back, and nowhere else', () => {
    fc.assert(
      fc.property(tensors, dtypes, (tensor, dtype) => {
        const after = cast(tensor, dtype);
        const back = cast(after, tensor.dtype);
        tensor.data.forEach((value, place) => {
          expect(findCastLoss(tensor, after, place) === null, `${value} as ${dtype}`).toBe(
            Object.is(back.data[place]! + 0, value + 0),
          );
        });
      }),
    );
  });

  it('names what was lost', () => {
    const lost = (value: number, from: 'float32' | 'float64' | 'int32', to: 'float32' | 'int32' | 'bool') => {
      const tensor = makeTensor(from, [], () => value);
      return findCastLoss(tensor, cast(tensor, to), 0);
    };
    expect(lost(-1.7, 'float32', 'int32')).toBe('fraction');
    expect(lost(3e9, 'float32', 'int32')).toBe('overflow');
    expect(lost(Number.NaN, 'float32', 'int32')).toBe('notANumber');
    expect(lost(16_777_217, 'int32', 'float32')).toBe('rounded');
    expect(lost(1e39, 'float64', 'float32')).toBe('overflow');
    expect(lost(0.3, 'float32', 'bool')).toBe('size');
    expect(lost(1, 'float32', 'bool')).toBeNull();
  });
});

describe('broadcasting', () => {
  it('meets in the same shape whichever tensor comes first, and both stretch to it', () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const shape = broadcastShapes(a, b);
        expect(broadcastShapes(b, a)).toEqual(shape);
        if (!shape) return;
        expect(broadcastTo(ones(a), shape)).toEqual(ones(shape));
        expect(broadcastTo(ones(b), shape)).toEqual(ones(shape));
      }),
    );
  });

  it('is the same as stretching both first', () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const shape = broadcastShapes(a, b);
        fc.pre(shape !== null);
        const [x, y] = [a, b].map((own) => makeTensor('float64', own, (place) => Math.cos(place)));
        const stretched = combine('add', broadcastTo(x!, shape!), broadcastTo(y!, shape!));
        expect(combine('add', x!, y!)).toEqual(stretched);
      }),
    );
  });

  it('leaves as many cells that are no copies as the tensor has values', () => {
    fc.assert(
      fc.property(shapes, shapes, (own, other) => {
        const shape = broadcastShapes(own, other);
        fc.pre(shape !== null && countValues(shape) > 0);
        const cells = Array.from({ length: countValues(shape!) }, (_, place) => isCopy(own, shape!, place));
        expect(cells.filter((copy) => !copy).length).toBe(countValues(own));
      }),
    );
  });
});

describe('products', () => {
  it('of matrices have the rows of one and the columns of the other, and (AB)ᵀ = BᵀAᵀ', () => {
    const length = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(length, length, length, (rows, inner, columns) => {
        const a = makeTensor('int32', [rows, inner], (place) => place - 2);
        const b = makeTensor('int32', [inner, columns], (place) => 3 * place - 5);
        const product = matmul(a, b);
        expect(product.shape).toEqual([rows, columns]);
        expect(transpose(product)).toEqual(matmul(transpose(b), transpose(a)));
      }),
    );
  });

  it('with one-hot rows pick rows', () => {
    const matrix = reshape(range(0, 12, 1, 'float32'), [4, 3]);
    const picked = matmul(oneHot(fromList([2, 0]), 4), matrix);
    expect(toList(picked)).toEqual([
      [6, 7, 8],
      [0, 1, 2],
    ]);
  });
});

describe('random tensors', () => {
  it('are the numbers that a network begins with', () => {
    const drawn = randomNormal([4, 3], { mean: 0, deviation: Math.sqrt(2 / 4), seed: 7, dtype: 'float64' });
    const started = initialParameters({ layers: [4, 3] }, 'he', 7);
    expect([...drawn.data]).toEqual([...started.subarray(0, 12)]);
  });

  it('are the same for the same seed, others for another, and lie where they should', () => {
    const draw = (seed: number, dtype: 'float32' | 'int32') =>
      randomUniform([2000], { least: -2, limit: 3, seed, dtype });
    expect(draw(1, 'float32')).toEqual(draw(1, 'float32'));
    expect(draw(1, 'float32').data).not.toEqual(draw(2, 'float32').data);
    for (const value of draw(3, 'float32').data) expect(value >= -2 && value < 3).toBe(true);
    expect(new Set(draw(3, 'int32').data)).toEqual(new Set([-2, -1, 0, 1, 2]));
  });

  it('have the mean and the deviation that were asked for', () => {
    const { data } = randomNormal([20_000], { mean: 5, deviation: 2, seed: 1, dtype: 'float64' });
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    const variance = data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length;
    expect(Math.abs(mean - 5)).toBeLessThan(0.05);
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.05);
  });
});
