import type { Optimizer } from './optimizer';
import type { Value } from './program/operation';
import type { Tape } from './program/tape';

/** The lane that counts the epochs in which an update was refused. */
export const REFUSED = 'refused';

/**
 * The exact step of the local quadratic along the gradient, for reference: w ← w − lr · (gᵀg / gᵀHg) · g, so that
 * lr = 1 is the exact step. Refused, which leaves w as it is, where gᵀHg ≤ 0: that quadratic has no minimum.
 */
export const exact: Optimizer = {
  hyperparameters: {},
  readsCurvature: true,
  recordUpdate: (tape, { names, parameters, gradients, learningRate, curvatures }) => {
    const { apply } = tape;
    // with the largest component at 1, so that squares of small gradients are not rounded to 0
    const largest = largestSize(tape, gradients);
    const direction = gradients.map((gradient) => apply('divideOrZero', gradient, largest));
    const bend = dot(
      tape,
      direction,
      curvatures.map((row) => dot(tape, row, direction)),
    );
    const isBent = apply('positive', bend);
    const length = apply('multiply', dot(tape, direction, direction), isBent);
    const rate = apply('multiply', learningRate, apply('divideOrZero', length, bend));
    const steps = gradients.map((gradient) => apply('multiply', rate, gradient));
    return [...subtractEach(tape, names, parameters, steps), countRefusal(tape, gradients, isBent)];
  },
};

/**
 * Newton's method, for reference: w ← w − lr · H⁻¹g, so that lr = 1 is the full step. Refused, which leaves w as it
 * is, where H is not positive definite: the step could lead uphill.
 */
export const newton: Optimizer = {
  hyperparameters: {},
  readsCurvature: true,
  recordUpdate: (tape, { names, parameters, gradients, learningRate, curvatures }) => {
    const { apply } = tape;
    const [[a, b] = [], [, d] = []] = curvatures as [Value[], Value[]?];
    const [g, h] = gradients as [Value, Value?];
    let isDefinite = apply('positive', a!);
    let numerators = [g];
    let determinant = a!;
    if (b !== undefined && d !== undefined && h !== undefined) {
      const difference = (x: Value, y: Value, u: Value, v: Value) =>
        apply('subtract', apply('multiply', x, y), apply('multiply', u, v));
      determinant = difference(a!, d, b, b);
      isDefinite = apply('multiply', isDefinite, apply('positive', determinant));
      numerators = [difference(d, g, b, h), difference(a!, h, b, g)];
    }
    const steps = numerators.map((numerator) => {
      const full = apply('divideOrZero', apply('multiply', numerator, isDefinite), determinant);
      return apply('multiply', learningRate, full);
    });
    return [...subtractEach(tape, names, parameters, steps), countRefusal(tape, gradients, isDefinite)];
  },
};

function dot({ apply }: Tape, xs: readonly Value[], ys: readonly Value[]): Value {
  return xs.map((x, p) => apply('multiply', x, ys[p]!)).reduce((sum, term) => apply('add', sum, term));
}

function subtractEach(tape: Tape, names: readonly string[], from: readonly Value[], steps: readonly Value[]) {
  return names.map((name, p) => ({ name, value: tape.apply('subtract', from[p]!, steps[p]!) }));
}

/** Adds 1 where the update was refused although there was a gradient to follow. */
function countRefusal(tape: Tape, gradients: readonly Value[], isAllowed: Value) {
  const { apply, constant, read } = tape;
  const hasGradient = apply('positive', largestSize(tape, gradients));
  const refusal = apply('multiply', hasGradient, apply('subtract', constant(1), isAllowed));
  return { name: REFUSED, value: apply('add', read({ kind: 'lane', name: REFUSED }), refusal) };
}

function largestSize({ apply }: Tape, gradients: readonly Value[]): Value {
  return gradients.map((gradient) => apply('abs', gradient)).reduce((x, y) => apply('maximum', x, y));
}
