import type { Lanes } from '../dtype';

/** Place of an entry in the list of operations: results are named by where they stand. */
export type Value = number;

export type OperationName =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'divideOrZero'
  | 'power'
  | 'negate'
  | 'square'
  | 'sqrt'
  | 'cbrt'
  | 'exp'
  | 'log'
  | 'log2'
  | 'log10'
  | 'logOfPositive'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'abs'
  | 'sign'
  | 'minimum'
  | 'maximum'
  | 'preference'
  | 'relu'
  | 'positive'
  | 'sigmoid'
  | 'softplus'
  | 'flush';

/** Where a derivative writes its operations: the tape. */
export interface Recorder {
  readonly apply: (operation: OperationName, ...operands: Value[]) => Value;
  readonly constant: (value: number) => Value;
}

/** All there is to know of one operation: what it computes and what its gradient is. */
export interface Operation {
  readonly operands: 1 | 2;
  /**
   * Computes the first `lanes` results; storing them rounds. `result` may be the same array as an operand.
   * Unary operations take no notice of `y`.
   */
  readonly forward: (result: Lanes, x: Lanes, y: Lanes, lanes: number) => void;
  /**
   * Records ∂L/∂x (and ∂L/∂y) from g = ∂L/∂result. The grouping of the factors is that of TensorFlow's registered
   * gradients, because it decides the last bit. null stands for a gradient that is zero everywhere.
   */
  readonly backward: (
    recorder: Recorder,
    g: Value,
    result: Value,
    x: Value,
    y: Value,
  ) => readonly (Value | null)[];
  /**
   * A floor under the size of results: given that |x| is 0 or ≥ `x` and |y| is 0 or ≥ `y`, the rounded result in
   * float32 is 0, not finite, or at least this large. Left out where nothing is known.
   */
  readonly floor?: (x: number, y: number) => number;
}

/** A sum of a float32 that is 0 or ≥ `larger` with another: cancellation leaves a multiple of a last place. */
const floorOfSum = (x: number, y: number) => Math.min(x, y, Math.max(x, y) * 2 ** -25);

/**
 * Every operation of the core. To add one: its name above, its two rules here, and, for a function of the expression
 * language, its name in the syntax.
 *
 * Where a derivative does not exist the conventions are PyTorch's: |x| has slope 0 at 0, `relu` has slope 0 at 0, and
 * where the operands of `minimum` or `maximum` are equal each gets half of the gradient.
 *
 * @see tensorflow/python/ops/math_grad.py for the grouping of factors
 */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  add: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! + y[i]!;
    },
    backward: (_, g) => [g, g],
    floor: floorOfSum,
  },
  subtract: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! - y[i]!;
    },
    backward: ({ apply }, g) => [g, apply('negate', g)],
    floor: floorOfSum,
  },
  multiply: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! * y[i]!;
    },
    backward: ({ apply }, g, _, x, y) => [apply('multiply', g, y), apply('multiply', g, x)],
    floor: (x, y) => x * y * 0.999,
  },
  divide: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! / y[i]!;
    },
    backward: ({ apply }, g, _, x, y) => [
      apply('divide', g, y),
      apply('multiply', g, apply('divide', apply('divide', apply('negate', x), y), y)),
    ],
  },
  /** x / y, but 0 where x is 0, even over 0: so TensorFlow computes the gradient of `sqrt`. */
  divideOrZero: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! === 0 ? 0 : x[i]! / y[i]!;
    },
    backward: ({ apply }, g, result, _, y) => [
      apply('divideOrZero', g, y),
      apply('multiply', g, apply('negate', apply('divideOrZero', result, y))),
    ],
  },
  /** x ^ y. The gradient by y is (g·result)·ln x, and 0 where x ≤ 0. */
  power: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! ** y[i]!;
    },
    backward: ({ apply, constant }, g, result, x, y) => [
      apply('multiply', apply('multiply', g, y), apply('power', x, apply('subtract', y, constant(1)))),
      apply('multiply', apply('multiply', g, result), apply('logOfPositive', x)),
    ],
  },
  negate: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = -x[i]!;
    },
    backward: ({ apply }, g) => [apply('negate', g)],
    floor: (x) => x,
  },
  square: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! * x[i]!;
    },
    backward: ({ apply, constant }, g, _, x) => [apply('multiply', g, apply('multiply', constant(2), x))],
    floor: (x) => x * x * 0.999,
  },
  sqrt: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.sqrt(x[i]!);
    },
    backward: ({ apply, constant }, g, result) => [
      apply('divideOrZero', apply('multiply', constant(0.5), g), result),
    ],
    floor: (x) => Math.sqrt(x) * 0.999,
  },
  cbrt: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.cbrt(x[i]!);
    },
    backward: ({ apply, constant }, g, result) => [
      apply('divide', g, apply('multiply', constant(3), apply('square', result))),
    ],
  },
  exp: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.exp(x[i]!);
    },
    backward: ({ apply }, g, result) => [apply('multiply', g, result)],
  },
  log: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.log(x[i]!);
    },
    backward: ({ apply, constant }, g, _, x) => [apply('multiply', g, apply('divide', constant(1), x))],
  },
  log2: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.log2(x[i]!);
    },
    backward: ({ apply, constant }, g, _, x) => [
      apply('divide', g, apply('multiply', x, constant(Math.LN2))),
    ],
  },
  log10: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.log10(x[i]!);
    },
    backward: ({ apply, constant }, g, _, x) => [
      apply('divide', g, apply('multiply', x, constant(Math.LN10))),
    ],
  },
  /** ln x where x > 0, else 0: only in the gradient of `power`. */
  logOfPositive: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! > 0 ? Math.log(x[i]!) : 0;
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('divide', apply('positive', x), x))],
  },
  sin: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.sin(x[i]!);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('cos', x))],
  },
  cos: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.cos(x[i]!);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', apply('negate', g), apply('sin', x))],
  },
  tan: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.tan(x[i]!);
    },
    backward: ({ apply, constant }, g, _, x) => [
      apply('multiply', apply('square', apply('divide', constant(1), apply('cos', x))), g),
    ],
  },
  asin: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.asin(x[i]!);
    },
    backward: (recorder, g, _, x) => [recorder.apply('multiply', g, slopeOfAsin(recorder, x))],
  },
  acos: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.acos(x[i]!);
    },
    backward: (recorder, g, _, x) => [
      recorder.apply('multiply', recorder.apply('negate', g), slopeOfAsin(recorder, x)),
    ],
  },
  atan: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.atan(x[i]!);
    },
    backward: ({ apply, constant }, g, _, x) => [
      apply('multiply', g, apply('divide', constant(1), apply('add', constant(1), apply('square', x)))),
    ],
  },
  sinh: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.sinh(x[i]!);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('cosh', x))],
  },
  cosh: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.cosh(x[i]!);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('sinh', x))],
  },
  tanh: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.tanh(x[i]!);
    },
    backward: ({ apply, constant }, g, result) => [
      apply('multiply', g, apply('subtract', constant(1), apply('square', result))),
    ],
  },
  /** |x|, with slope 0 at 0. */
  abs: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.abs(x[i]!);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('sign', x))],
    floor: (x) => x,
  },
  /** −1, 0 or 1; its slope counts as 0 everywhere. */
  sign: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.sign(x[i]!);
    },
    backward: () => [null],
    floor: () => 1,
  },
  minimum: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.min(x[i]!, y[i]!);
    },
    backward: ({ apply }, g, _, x, y) => [
      apply('multiply', g, apply('preference', y, x)),
      apply('multiply', g, apply('preference', x, y)),
    ],
    floor: Math.min,
  },
  maximum: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.max(x[i]!, y[i]!);
    },
    backward: ({ apply }, g, _, x, y) => [
      apply('multiply', g, apply('preference', x, y)),
      apply('multiply', g, apply('preference', y, x)),
    ],
    floor: Math.min,
  },
  /** The share of x in the gradient of max(x, y): 1 where x > y, ½ where they are equal, else 0. */
  preference: {
    operands: 2,
    forward: (result, x, y, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! > y[i]! ? 1 : x[i]! === y[i]! ? 0.5 : 0;
    },
    backward: () => [null, null],
    floor: () => 0.5,
  },
  /** max(x, 0), with slope 0 at 0. */
  relu: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = Math.max(x[i]!, 0);
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('positive', x))],
    floor: (x) => x,
  },
  /** 1 where x > 0, else 0: the slope of `relu`. */
  positive: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = x[i]! > 0 ? 1 : 0;
    },
    backward: () => [null],
    floor: () => 1,
  },
  sigmoid: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = 1 / (1 + Math.exp(-x[i]!));
    },
    backward: ({ apply, constant }, g, result) => [
      apply('multiply', apply('multiply', g, result), apply('subtract', constant(1), result)),
    ],
  },
  /** ln(1 + eˣ), computed so that it neither overflows nor loses small values. */
  softplus: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) {
        result[i] = Math.max(x[i]!, 0) + Math.log1p(Math.exp(-Math.abs(x[i]!)));
      }
    },
    backward: ({ apply }, g, _, x) => [apply('multiply', g, apply('sigmoid', x))],
  },
  /** See {@link flushed}; `createSharingList` writes it where it is needed. */
  flush: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = flushed(x[i]!);
    },
    backward: (_, g) => [g],
    floor: () => SMALLEST_NORMAL,
  },
};

/** The smallest float32 above 0 that still has all its digits. */
export const SMALLEST_NORMAL = 2 ** -126;

/** 0 of the same sign where |x| is below {@link SMALLEST_NORMAL}, else x. */
export function flushed(x: number): number {
  return Math.abs(x) < SMALLEST_NORMAL ? x * 0 : x;
}

/** 1 / √(1 − x²). */
function slopeOfAsin({ apply, constant }: Recorder, x: Value): Value {
  const cosine = apply('sqrt', apply('subtract', constant(1), apply('square', x)));
  return apply('divide', constant(1), cosine);
}
