import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, FunctionName } from '../../../src/core/expression/syntax';
import { differentiate } from '../../../src/core/program/differentiate';
import { recordExpression } from '../../../src/core/program/record';
import { createTape } from '../../../src/core/program/tape';
import { anyExpression, binaryNode, callNode, nameNode, numberNode } from '../randomExpression';
import { evaluateList } from './evaluateList';

/** Value, first and second derivative of an expression in w, in float64, and the largest value met on the way. */
function derivatives(expression: Expression, w: number) {
  const tape = createTape('float64');
  const value = recordExpression(tape, expression, (name) => tape.read({ kind: 'lane', name }));
  const [first] = differentiate(tape, value, ['w']);
  const [second] = differentiate(tape, first!, ['w']);
  const values = evaluateList(tape, new Map([['w', w]]));
  const largest = Math.max(...values.slice(0, value + 1).map(Math.abs));
  return { value: values[value]!, first: values[first!]!, second: values[second!]!, largest };
}

/** Central difference of a function at w, with an estimate of its error from a second step size. */
function centralDifference(f: (w: number) => number, w: number) {
  const slopeOver = (h: number) => (f(w + h) - f(w - h)) / (2 * h);
  const [coarse, fine] = [slopeOver(2e-4), slopeOver(1e-4)];
  const magnitude = Math.abs(f(w)) + Math.abs(f(w + 1e-4));
  return { slope: fine, error: Math.abs(coarse - fine) + (magnitude * 1e-15) / 1e-4 };
}

function expectSlope(actual: number, f: (w: number) => number, w: number, what = ''): void {
  const { slope, error } = centralDifference(f, w);
  expect(Math.abs(actual - slope), `${what} at ${w}: ${actual}, not ${slope}`).toBeLessThanOrEqual(
    error * 4 + 1e-7 * (1 + Math.abs(slope)),
  );
}

const w = nameNode('w');

describe('differentiate', () => {
  const anywhere = [-2.7, -0.6, 0.3, 1.4, 5];
  const positive = [0.3, 1.4, 5];
  const inside = [-0.9, -0.3, 0.2, 0.7];
  const points: Readonly<Partial<Record<FunctionName, readonly number[]>>> = {
    sqrt: positive,
    log: positive,
    log2: positive,
    log10: positive,
    asin: inside,
    acos: inside,
  };
  const functions: readonly FunctionName[] = [
    'sqrt',
    'cbrt',
    'exp',
    'log',
    'log2',
    'log10',
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'sinh',
    'cosh',
    'tanh',
    'abs',
    'sign',
    'relu',
    'sigmoid',
    'softplus',
  ];
  it.each(functions)('gives first and second derivatives of %s that central differences confirm', (name) => {
    const expression = callNode(name, w);
    for (const at of points[name] ?? anywhere) {
      const { first, second } = derivatives(expression, at);
      expectSlope(first, (v) => derivatives(expression, v).value, at, name);
      expectSlope(second, (v) => derivatives(expression, v).first, at, `${name}′`);
    }
  });

  it.each([
    ['w^3', binaryNode('^', w, numberNode(3)), anywhere],
    ['w^-1.5', binaryNode('^', w, numberNode(-1.5)), positive],
    ['2^w', binaryNode('^', numberNode(2), w), anywhere],
    ['w^w', binaryNode('^', w, w), positive],
    ['1/w', binaryNode('/', numberNode(1), w), anywhere],
    ['w/(w·w+1)', binaryNode('/', w, binaryNode('+', binaryNode('*', w, w), numberNode(1))), anywhere],
  ] as const)(
    'gives first and second derivatives of %s that central differences confirm',
    (text, expression, at) => {
      for (const point of at) {
        const { first, second } = derivatives(expression, point);
        expectSlope(first, (v) => derivatives(expression, v).value, point, text);
        expectSlope(second, (v) => derivatives(expression, v).first, point, `(${text})′`);
      }
    },
  );

  it('agrees with central differences on random expressions', () => {
    const anyPoint = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100 + 0.0037);
    const expressions = anyExpression(['w'], ['sin', 'tanh', 'sigmoid', 'softplus', 'atan', 'exp']);
    fc.assert(
      fc.property(expressions, anyPoint, (expression, at) => {
        const { first, largest } = derivatives(expression, at);
        const { slope, error } = centralDifference((v) => derivatives(expression, v).value, at);
        // Nothing to compare with beside a pole, or where the differences themselves are unsure.
        fc.pre(largest < 1e6 && error < 1e-4 * (1 + Math.abs(slope)));
        expect(Math.abs(first - slope)).toBeLessThanOrEqual(1e-3 * (1 + Math.abs(slope)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes 0 for the slope of |w|, sign and relu at 0, as PyTorch does', () => {
    for (const name of ['abs', 'sign', 'relu'] as const) {
      expect(derivatives(callNode(name, w), 0).first).toBe(0);
    }
  });

  it('gives each half of the gradient where the operands of min or max are equal, as PyTorch does', () => {
    const twice = binaryNode('*', numberNode(2), w);
    for (const name of ['min', 'max'] as const) {
      expect(derivatives(callNode(name, w, twice), 0).first).toBe(1.5);
    }
    expect(derivatives(callNode('max', w, twice), 3).first).toBe(2);
    expect(derivatives(callNode('min', w, twice), 3).first).toBe(1);
    expect(derivatives(callNode('min', w, twice), -3).first).toBe(2);
  });

  it('gives 0 for a variable that the result does not depend on', () => {
    const tape = createTape('float32');
    const result = tape.apply('exp', tape.read({ kind: 'lane', name: 'x' }));
    const [gradient] = differentiate(tape, result, ['y']);
    expect(tape.entries[gradient!]).toEqual({ kind: 'constant', value: 0 });
  });

  it('reaches through 10,000 operations without recursion', () => {
    const tape = createTape('float64');
    let sum = tape.read({ kind: 'lane', name: 'w' });
    for (let k = 0; k < 10_000; k++) sum = tape.apply('multiply', sum, tape.constant(1.0001));
    const [gradient] = differentiate(tape, sum, ['w']);
    expect(evaluateList(tape, new Map([['w', 1]]))[gradient!]).toBeCloseTo(1.0001 ** 10_000, 10);
  });
});
