import { describe, expect, it, vi } from 'vitest';
import {
  createDescent,
  type DescentOptions,
  type Dtype,
  expressionObjective,
  parseExpression,
} from '../../../../src/core';
import { LIMITS, type OptimizerName } from '../../../../src/core/experiment';
import type { BackEnd } from '../../../../src/core/program/backEnd';
import { createWasmBackEnd } from '../../../../src/core/program/wasm/backEnd';

const LANES = 2_077;
const EPOCHS = 300;

function objectiveOf(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return expressionObjective(parsed.expression);
}

/** Learning rates from standing still to leaving finite numbers at once, among one another. */
function optionsOf(text: string, dtype: Dtype): DescentOptions {
  const objective = objectiveOf(text);
  const rates = Float64Array.from(
    { length: LANES },
    (_, lane) => 10 ** (-5 + (7 * ((lane * 617) % LANES)) / LANES),
  );
  rates[3] = 0;
  rates[4] = LIMITS.learningRate[1];
  const starts = objective.parameterNames.map((_, p) =>
    rates.map((_rate, lane) => (((lane + p) * 31) % 97) / 20 - 2),
  );
  return { objective, dtype, learningRates: rates, starts, epochs: EPOCHS, keep: 'outcome' };
}

function run(options: DescentOptions, strides: readonly number[] = [EPOCHS]) {
  const descent = createDescent(options);
  for (let turn = 0; descent.epoch < EPOCHS; turn++) descent.advance(strides[turn % strides.length]!);
  const { losses, parameters, gradients, nonFiniteEpochs } = descent.outcome();
  return { all: [losses, ...parameters, ...gradients, nonFiniteEpochs], nonFiniteEpochs };
}

/** Not `toEqual` on the arrays, which takes a thousand times as long. */
function countDifferences(
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
): number {
  return expected
    .map((values, a) => Array.from(values).filter((value, i) => !Object.is(value, actual[a]![i])).length)
    .reduce((sum, count) => sum + count);
}

const PARABOLA = '(w+1)^2';
const ROSENBROCK = '(1-x)^2+100*(y-x^2)^2';
const CASES: readonly [text: string, options: Partial<DescentOptions>][] = [
  [PARABOLA, {}],
  ['w^2/10+sin(3*w)', {}],
  ['exp(-w)+w^3', {}],
  ['abs(w)', { schedule: { name: 'cosine', numbers: [] } }],
  [ROSENBROCK, {}],
  [ROSENBROCK, { clipping: { by: 'value', limit: 1 } }],
  [ROSENBROCK, { clipping: { by: 'norm', limit: 1 } }],
  ['x^4+y^2/(x-1)', { noise: { deviation: 0.3, seed: 7 } }],
  ...(['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw', 'exact', 'newton'] as const).map(
    (optimizer: OptimizerName): [string, Partial<DescentOptions>] => [ROSENBROCK, { optimizer }],
  ),
];

describe.each(['float32', 'float64'] as const)('a descent of thousands of lanes, %s', (dtype) => {
  const wasm = createWasmBackEnd();

  it.each(CASES)('has the same bits in WebAssembly as in the interpreter: %s %o', (text, further) => {
    const options = { ...optionsOf(text, dtype), ...further };
    const backEnd = vi.fn<BackEnd>(wasm);
    const [expected, actual] = [run(options), run({ ...options, backEnd })];
    expect(backEnd.mock.results[0]?.value).not.toBeNull();
    expect(countDifferences(actual.all, expected.all)).toBe(0);
    expect(countDifferences(run({ ...options, backEnd }, [7, 90, 1]).all, expected.all)).toBe(0);
  });

  it('has lanes that diverge early, late and never among those compared', () => {
    const { nonFiniteEpochs } = run({ ...optionsOf(PARABOLA, dtype), backEnd: wasm });
    const left = Array.from(nonFiniteEpochs).filter((epoch) => epoch > 0);
    expect(left.length).toBeGreaterThan(100);
    expect(Math.max(...left) - Math.min(...left)).toBeGreaterThan(100);
    expect(Array.from(nonFiniteEpochs).filter((epoch) => epoch < 0).length).toBeGreaterThan(100);
  });

  it('goes on in the interpreter where a back end can not run it', () => {
    const options = optionsOf(PARABOLA, dtype);
    expect(countDifferences(run({ ...options, backEnd: () => null }).all, run(options).all)).toBe(0);
  });

  it('does not compile for a few lanes', () => {
    const backEnd = vi.fn<BackEnd>(wasm);
    const options = { ...optionsOf(PARABOLA, dtype), learningRates: [0.1], starts: [[5]], backEnd };
    run(options);
    expect(backEnd).not.toHaveBeenCalled();
  });
});
