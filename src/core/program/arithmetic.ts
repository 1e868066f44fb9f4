import type { Operation, OperationName } from './operation';

/** A sum of a float32 that is 0 or ≥ `larger` with another: cancellation leaves a multiple of a last place. */
const floorOfSum = (x: number, y: number) => Math.min(x, y, Math.max(x, y) * 2 ** -25);

/** Operations that give the same bits everywhere: + − × ÷ √, and what chooses among numbers or turns their sign. */
export const ARITHMETIC = {
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
  /** See {@link flushed}; `createSharingList` writes it where it is needed. */
  flush: {
    operands: 1,
    forward: (result, x, _, lanes) => {
      for (let i = 0; i < lanes; i++) result[i] = flushed(x[i]!);
    },
    backward: (_, g) => [g],
    floor: () => SMALLEST_NORMAL,
  },
} satisfies Partial<Record<OperationName, Operation>>;

/** The smallest float32 above 0 that still has all its digits. */
export const SMALLEST_NORMAL = 2 ** -126;

/** 0 of the same sign where |x| is below {@link SMALLEST_NORMAL}, else x. */
export function flushed(x: number): number {
  return Math.abs(x) < SMALLEST_NORMAL ? x * 0 : x;
}
