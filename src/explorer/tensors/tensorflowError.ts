import type { CodeProblem } from '../../core/tensor/code/value';
import type { TensorDtype } from '../../core/tensor/tensor';
import { formatPython } from './formatValue';

/** What TensorFlow says: a quotation, in its own words in every language. `…` stands for what it goes on to list. */
export interface TensorflowError {
  /** The class of the exception. */
  readonly name: string;
  readonly message: string;
}

/** What TensorFlow 2 says to such code; null where it is this page that refuses it, or Python that can't read it. */
export function quoteTensorflow(problem: CodeProblem): TensorflowError | null {
  const tell = QUOTES[problem.code as keyof typeof QUOTES] as
    | ((told: CodeProblem) => TensorflowError)
    | undefined;
  return tell?.(problem) ?? null;
}

type Told<Code extends CodeProblem['code']> = Extract<CodeProblem, { code: Code }>;
type Quotes = { readonly [Code in CodeProblem['code']]?: (told: Told<Code>) => TensorflowError | null };

const invalid = (message: string) => ({ name: 'InvalidArgumentError', message });
const ofType = (message: string) => ({ name: 'TypeError', message });
const ofValue = (message: string) => ({ name: 'ValueError', message });

/** What TensorFlow calls the dtypes where it was written in C++. */
const KERNEL_DTYPES: Readonly<Record<TensorDtype, string>> = {
  float32: 'float',
  float64: 'double',
  int32: 'int32',
  bool: 'bool',
};

const KERNELS = {
  add: 'AddV2',
  subtract: 'Sub',
  multiply: 'Mul',
  divide: 'RealDiv',
  matmul: 'MatMul',
  negative: 'Neg',
  broadcastTo: 'BroadcastTo',
} as const;

const shapeText = (shape: readonly number[]) => `[${shape.join(',')}]`;

const QUOTES = {
  ragged: () => ofValue("Can't convert non-rectangular Python sequence to Tensor."),
  mixed: () => ofValue("Can't convert Python sequence with mixed types to Tensor."),
  unfit: ({ list, dtype }) => ofType(`Cannot convert ${formatPython(list)} to EagerTensor of dtype ${dtype}`),
  beyondFloat: () =>
    ofValue("Can't convert Python sequence with a value out of range for a double-precision float."),
  negativeLength: ({ length }) => invalid(`Dimension ${length} must be >= 0`),
  constantDtype: ({ found, wanted }) =>
    ofType(`Expected tensor … with dtype tf.${wanted}, but got dtype tf.${found}.`),
  constantShape: ({ values, shape }) =>
    ofType(
      `Eager execution of tf.constant with unsupported shape. Tensor … has ${values} elements, but got \`shape\` ${formatTuple(shape)} with ${shape.reduce((product, length) => product * length, 1)} elements).`,
    ),
  fillNotSingle: ({ shape }) => invalid(`value must represent a scalar, got shape ${shapeText(shape)}`),
  rangeStill: () => invalid('Requires delta != 0: 0'),
  rangeAway: ({ start, limit, isUpward }) =>
    invalid(
      isUpward
        ? `Requires start <= limit when delta > 0: ${start}/${limit}`
        : `Requires start >= limit when delta < 0: ${start}/${limit}`,
    ),
  emptyInterval: ({ least, limit }) => invalid(`Need minval < maxval, got ${least} >= ${limit}`),
  reshapeCount: ({ values, wanted }) =>
    invalid(`Input to reshape is a tensor with ${values} values, but the requested shape has ${wanted}`),
  reshapeMultiple: ({ values, factor }) =>
    invalid(
      `Input to reshape is a tensor with ${values} values, but the requested shape requires a multiple of ${factor}`,
    ),
  reshapeTwoUnknown: ({ first, second }) =>
    invalid(`Only one input size may be -1, not both ${first} and ${second}`),
  reshapeNegative: ({ place, length }) => invalid(`Size ${place} must be non-negative, not ${length}`),
  permLength: ({ rank, given }) =>
    invalid(`transpose expects a vector of size ${rank}. But input(1) is a vector of size ${given}`),
  permMissing: ({ missing, perm }) => invalid(`${missing} is missing from {${perm.join(',')}}.`),
  permOutside: ({ dimension, rank }) => invalid(`${dimension} is out of range [0 .. ${rank})`),
  incompatible: ({ shapes: [a, b] }) => invalid(`Incompatible shapes: ${shapeText(a)} vs. ${shapeText(b)}`),
  rankTooHigh: ({ rank, wanted }) =>
    invalid(`Rank of input (${rank}) must be no greater than rank of output shape (${wanted}).`),
  differentDtypes: ({ operation, dtypes: [a, b] }) =>
    operation === 'divide'
      ? ofType(`\`x\` and \`y\` must have the same dtype, got tf.${a} != tf.${b}.`)
      : invalid(
          `cannot compute ${KERNELS[operation]} as input #1(zero-based) was expected to be a ${KERNEL_DTYPES[a]} tensor but is a ${KERNEL_DTYPES[b]} tensor`,
        ),
  noArithmetic: ({ operation }) =>
    operation === 'divide'
      ? ofType('Invalid dtype tf.bool in __truediv__. Expected one of …')
      : invalid("Value for attr 'T' of bool is not in the list of allowed values: …"),
  matmulRank: ({ rank }) => invalid(`In[0] and In[1] ndims must be == 2: ${rank}`),
  matmulLengths: ({ shapes: [a, b] }) =>
    invalid(`Matrix size-incompatible: In[0]: ${shapeText(a)}, In[1]: ${shapeText(b)}`),
  indicesNotWhole: ({ dtype }) =>
    invalid(`Value for attr 'TI' of ${KERNEL_DTYPES[dtype]} is not in the list of allowed values: …`),
  negativeDepth: ({ depth }) => invalid(`depth must be non-negative, got: ${depth}`),
  lengthsNotWhole: ({ attribute }) =>
    invalid(`Value for attr '${attribute}' of float is not in the list of allowed values: int32, int64`),
  lengthsNotList: () => invalid('shape must be a vector of {int32,int64}, got shape []'),
  axisOutside: ({ axis, rank }) =>
    invalid(`Tried to expand dim index ${axis} for tensor with ${rank} dimensions.`),
  noMaxval: () => ofValue('Must specify maxval for integer dtype tf.int32'),
  randomDtype: ({ dtype }) =>
    ofValue(`Argument \`dtype\` got invalid value <dtype: '${dtype}'>. Accepted dtypes are …`),
  missingArgument: () => ofType('Missing required positional argument'),
  unexpectedArgument: ({ argument }) => ofType(`Got an unexpected keyword argument '${argument}'`),
  repeatedArgument: ({ argument }) => ofType(`Got multiple values for argument '${argument}'`),
  unknownName: ({ found }) => ({ name: 'NameError', message: `name '${found}' is not defined` }),
  zeroDivision: () => ({ name: 'ZeroDivisionError', message: 'division by zero' }),
} as const satisfies Quotes;

/** (2,) or (2, 2). */
function formatTuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
