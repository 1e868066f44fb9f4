import { combine, matmul, negative, type PairName } from '../arithmetic';
import { broadcastTo } from '../broadcast';
import { cast } from '../cast';
import { fill, ones, zeros } from '../fill';
import { fromList } from '../lists';
import { oneHot } from '../oneHot';
import { Decimal, type NestedList, TensorRefusal } from '../problem';
import { randomNormal, randomUniform } from '../random';
import { linspace, type NumberDtype, range } from '../range';
import { reshape } from '../reshape';
import { countValues, isFloat, makeTensor, type Tensor, type TensorDtype } from '../tensor';
import { transpose } from '../transpose';
import { type Arguments, asWhole, type Single } from './arguments';
import { CodeRefusal } from './syntax';
import type { CallProblem } from './value';

/** What a function gives: a tensor, and the tensors that went in, as they went in. */
export interface Made {
  readonly tensor: Tensor;
  readonly operands: readonly Tensor[];
}

/** A function of TensorFlow, as far as the page knows it. */
export interface CodeFunction {
  /** Names in the order of TensorFlow. */
  readonly parameters: readonly string[];
  /** How many of them must be given. */
  readonly required: number;
  /** Parameters of TensorFlow that the page does not know. Default: none. */
  readonly notHere?: readonly string[];
  readonly run: (given: Arguments) => Made;
}

const make = (tensor: Tensor, ...operands: readonly Tensor[]): Made => ({ tensor, operands });

/** How TensorFlow brings two operands together. */
export const MATCHES = {
  add: matchLists,
  subtract: matchStrictly,
  multiply: matchStrictly,
  divide: matchLists,
  matmul: matchLists,
} as const satisfies Record<PairName | 'matmul', typeof matchLists>;

const pairOf = (operation: PairName): CodeFunction => ({
  parameters: ['x', 'y'],
  required: 2,
  run: (given) => {
    const match = MATCHES[operation];
    const [x, y] = match(given.list('x'), given.list('y'));
    // the operator * has another meaning for booleans than tf.multiply, which does not take them
    if (operation === 'multiply' && x.dtype === 'bool') {
      throw new TensorRefusal('multiply does not take bool', { code: 'noArithmetic', operation });
    }
    return make(combine(operation, x, y), x, y);
  },
});

const constant: CodeFunction = {
  parameters: ['value', 'dtype', 'shape'],
  required: 1,
  run: (given) => {
    const value = given.list('value');
    const asked = given.has('dtype') ? given.dtype('dtype', 'float32') : undefined;
    const tensor = isTensor(value) ? value : fromList(value, asked);
    if (asked && tensor.dtype !== asked) {
      throw new TensorRefusal(`a tensor of ${tensor.dtype} is none of ${asked}; cast it`, {
        code: 'constantDtype',
        found: tensor.dtype,
        wanted: asked,
      });
    }
    if (!given.has('shape')) return make(tensor);
    const shape = given.lengths('shape', null);
    const values = tensor.data.length;
    if (values === 1) return make(fill(shape, tensor.data[0]!, tensor.dtype));
    if (values === countValues(shape)) return make(reshape(tensor, shape));
    throw new TensorRefusal(`shape must hold ${values} values; got [${shape}]`, {
      code: 'constantShape',
      values,
      shape,
    });
  },
};

const WHOLE_ONE: Single = { value: 1, dtype: 'int32', list: 1 };

/** Every function one can call, by its name behind `tf.`, in the order of the page. */
export const FUNCTIONS: Readonly<Record<string, CodeFunction>> = {
  constant,
  convert_to_tensor: { ...constant, parameters: ['value', 'dtype'] },
  zeros: {
    parameters: ['shape', 'dtype'],
    required: 1,
    run: (given) => make(zeros(given.lengths('shape', null), given.dtype('dtype', 'float32'))),
  },
  ones: {
    parameters: ['shape', 'dtype'],
    required: 1,
    run: (given) => make(ones(given.lengths('shape', null), given.dtype('dtype', 'float32'))),
  },
  fill: {
    parameters: ['dims', 'value'],
    required: 2,
    run: (given) => {
      const dims = given.lengths('dims', 'index_type');
      const value = given.tensor('value');
      if (value.shape.length === 0) return make(fill(dims, value.data[0]!, value.dtype), value);
      throw new TensorRefusal(`value must be a single one; got shape [${value.shape}]`, {
        code: 'fillNotSingle',
        shape: value.shape,
      });
    },
  },
  range: {
    parameters: ['start', 'limit', 'delta', 'dtype'],
    required: 1,
    run: (given) => {
      const first = given.single('start');
      const [start, limit] = given.has('limit')
        ? [first, given.single('limit')]
        : [{ ...WHOLE_ONE, value: 0, list: 0 }, first];
      const singles = [start, limit, given.single('delta', WHOLE_ONE)];
      const widest = (['float64', 'float32'] as const).find((float) =>
        singles.some(({ dtype }) => dtype === float),
      );
      const dtype = given.dtype('dtype', widest ?? 'int32');
      const [from, to, by] = singles.map((single) => valueIn(single, dtype)) as [number, number, number];
      return make(range(from, to, by, dtype as NumberDtype));
    },
  },
  linspace: {
    parameters: ['start', 'stop', 'num'],
    required: 3,
    run: (given) => {
      const start = given.single('start');
      const stop = valueIn(given.single('stop'), start.dtype);
      const dtype = isFloat(start.dtype) ? start.dtype : 'float64';
      return make(linspace(start.value, stop, given.whole('num'), dtype));
    },
  },
  'random.normal': {
    parameters: ['shape', 'mean', 'stddev', 'dtype', 'seed'],
    required: 1,
    run: (given) => {
      const dtype = given.dtype('dtype', 'float32');
      if (!isFloat(dtype)) refuseUnfit(new Decimal(0), dtype);
      const mean = given.single('mean', { ...WHOLE_ONE, value: 0 }).value;
      const deviation = given.single('stddev', WHOLE_ONE).value;
      const shape = given.lengths('shape', 'T', true);
      return make(
        randomNormal(shape, {
          mean,
          deviation,
          seed: given.seed('seed', 1),
          dtype: dtype as 'float32' | 'float64',
        }),
      );
    },
  },
  'random.uniform': {
    parameters: ['shape', 'minval', 'maxval', 'dtype', 'seed'],
    required: 1,
    run: (given) => {
      const dtype = given.dtype('dtype', 'float32');
      if (dtype === 'bool') refuseCall(given, 'dtype', { code: 'randomDtype', dtype });
      if (dtype === 'int32' && !given.has('maxval')) refuseCall(given, 'dtype', { code: 'noMaxval' });
      const least = valueIn(given.single('minval', { ...WHOLE_ONE, value: 0 }), dtype);
      const limit = valueIn(given.single('maxval', WHOLE_ONE), dtype);
      const shape = given.lengths('shape', 'T', true);
      return make(
        randomUniform(shape, { least, limit, seed: given.seed('seed', 1), dtype: dtype as NumberDtype }),
      );
    },
  },
  cast: {
    parameters: ['x', 'dtype'],
    required: 2,
    run: (given) => {
      const x = given.tensor('x');
      return make(cast(x, given.dtype('dtype', x.dtype)), x);
    },
  },
  reshape: {
    parameters: ['tensor', 'shape'],
    required: 2,
    run: (given) => {
      const tensor = given.tensor('tensor');
      return make(reshape(tensor, given.lengths('shape', 'Tshape')), tensor);
    },
  },
  transpose: {
    parameters: ['a', 'perm'],
    required: 1,
    run: (given) => {
      const a = given.tensor('a');
      return make(given.has('perm') ? transpose(a, given.lengths('perm', 'Tperm')) : transpose(a), a);
    },
  },
  expand_dims: {
    parameters: ['input', 'axis'],
    required: 2,
    run: (given) => {
      const input = given.tensor('input');
      const rank = input.shape.length;
      const axis = given.whole('axis');
      const place = axis < 0 ? axis + rank + 1 : axis;
      if (!(place >= 0 && place <= rank)) refuseCall(given, 'axis', { code: 'axisOutside', axis, rank });
      return make(reshape(input, input.shape.toSpliced(place, 0, 1)), input);
    },
  },
  broadcast_to: {
    parameters: ['input', 'shape'],
    required: 2,
    run: (given) => {
      const input = given.tensor('input');
      return make(broadcastTo(input, given.lengths('shape', 'Tidx', true)), input);
    },
  },
  one_hot: {
    parameters: ['indices', 'depth', 'on_value', 'off_value', 'axis', 'dtype'],
    required: 2,
    notHere: ['on_value', 'off_value', 'axis'],
    run: (given) => {
      const indices = given.tensor('indices');
      const dtype = given.dtype('dtype', 'float32');
      if (dtype === 'bool') refuseUnfit(1, dtype);
      return make(oneHot(indices, given.whole('depth'), dtype), indices);
    },
  },
  add: pairOf('add'),
  subtract: pairOf('subtract'),
  multiply: pairOf('multiply'),
  divide: pairOf('divide'),
  matmul: {
    parameters: ['a', 'b'],
    required: 2,
    run: (given) => {
      const [a, b] = matchLists(given.list('a'), given.list('b'));
      return make(matmul(a, b), a, b);
    },
  },
  negative: {
    parameters: ['x'],
    required: 1,
    run: (given) => {
      const x = given.tensor('x');
      return make(negative(x), x);
    },
  },
  shape: {
    parameters: ['input'],
    required: 1,
    run: (given) => {
      const input = given.tensor('input');
      return make(
        makeTensor('int32', [input.shape.length], (place) => input.shape[place]!),
        input,
      );
    },
  },
  rank: {
    parameters: ['input'],
    required: 1,
    run: (given) => {
      const input = given.tensor('input');
      return make(
        makeTensor('int32', [], () => input.shape.length),
        input,
      );
    },
  },
  size: {
    parameters: ['input'],
    required: 1,
    run: (given) => {
      const input = given.tensor('input');
      return make(
        makeTensor('int32', [], () => input.data.length),
        input,
      );
    },
  },
};

/** Two operands: the first becomes what it asks for, the second what the first is, or else what it asks for itself. */
export function matchLists(a: NestedList | Tensor, b: NestedList | Tensor): readonly [Tensor, Tensor] {
  const first = isTensor(a) ? a : fromList(a);
  if (isTensor(b)) return [first, b];
  try {
    return [first, fromList(b, first.dtype)];
  } catch (error) {
    if (error instanceof TensorRefusal && error.problem.code === 'unfit') return [first, fromList(b)];
    throw error;
  }
}

/** Two operands: lists must become what the other, a tensor, is, or else what the first list asks for. */
export function matchStrictly(a: NestedList | Tensor, b: NestedList | Tensor): readonly [Tensor, Tensor] {
  if (isTensor(a)) return [a, isTensor(b) ? b : fromList(b, a.dtype)];
  const first = fromList(a, isTensor(b) ? b.dtype : undefined);
  return [first, isTensor(b) ? b : fromList(b, first.dtype)];
}

/** Whether it is a tensor, and no list. */
export function isTensor(value: NestedList | Tensor): value is Tensor {
  return typeof value === 'object' && 'dtype' in value;
}

function valueIn(single: Single, dtype: TensorDtype): number {
  if (dtype === 'int32') return asWhole(single);
  return single.value;
}

function refuseUnfit(list: NestedList, dtype: TensorDtype): never {
  throw new TensorRefusal(`${dtype} does not take such a value`, { code: 'unfit', list, dtype });
}

function refuseCall(given: Arguments, name: string, problem: CallProblem): never {
  throw new CodeRefusal<CallProblem>(problem, given.span(name));
}
