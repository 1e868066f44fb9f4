import type { Operation, OperationName, Recorder, Value } from './operation';

/** Operations that come from `Math`, and may differ by a unit in the last place from one engine to the next. */
export const FUNCTIONS = {
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
} satisfies Partial<Record<OperationName, Operation>>;

/** 1 / √(1 − x²). */
function slopeOfAsin({ apply, constant }: Recorder, x: Value): Value {
  const cosine = apply('sqrt', apply('subtract', constant(1), apply('square', x)));
  return apply('divide', constant(1), cosine);
}
