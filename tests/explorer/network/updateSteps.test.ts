import { describe, expect, it } from 'vitest';
import type { OptimizerName, RunSettings } from '../../../src/core/experiment';
import { countBatches } from '../../../src/core/network/batches';
import { networkObjective } from '../../../src/core/network/networkObjective';
import type { NetworkShape } from '../../../src/core/network/networkShape';
import { passFirstBatch } from '../../../src/core/network/onePass';
import { createTraining } from '../../../src/core/network/training';
import { OPTIMIZERS } from '../../../src/core/optimizers';
import { formatResult } from '../../../src/explorer/network/pass/checkable';
import { deriveUpdateSteps } from '../../../src/explorer/network/pass/updateSteps';
import { someParameters, someSamples } from '../../core/network/someNetwork';
import { compute } from './byHand';

const shape: NetworkShape = {
  layers: [3, 4, 2],
  activation: 'tanh',
  output: 'softmax',
  loss: 'crossEntropy',
};
const train = someSamples(30, 3, 2, 7);
const objective = networkObjective({ shape, train, batchSize: 8, seed: 3 });
const start = someParameters(shape, 1, 4);
const RATE = 0.05;
const EPOCH = 5;

const typed = (value: number) => ({ value, text: String(value) });

const teachable = (Object.keys(OPTIMIZERS) as OptimizerName[]).filter(
  (name) => !OPTIMIZERS[name].readsCurvature,
);

const settings: readonly (readonly [name: string, settings: Pick<RunSettings, 'optimizer' | 'clipping'>])[] =
  [
    ...teachable.map((name) => [name, { optimizer: { name, hyperparameters: {} } }] as const),
    ...teachable.map(
      (name) =>
        [
          `${name}, weights decaying, clipped by norm`,
          {
            optimizer: { name, hyperparameters: { weightDecay: typed(0.1) } },
            clipping: { by: 'norm', limit: typed(0.02) },
          },
        ] as const,
    ),
    ['plain, clipped by value', { clipping: { by: 'value', limit: typed(0.01) } }],
  ];

/** What the core has at an epoch, and the weights after the first update from there. */
function trainWith({ optimizer, clipping }: Pick<RunSettings, 'optimizer' | 'clipping'>) {
  const decay = optimizer?.hyperparameters.weightDecay?.value;
  const options = {
    dtype: 'float64',
    learningRates: [RATE],
    starts: Array.from(start, (value) => [value]),
    epochs: EPOCH + 1,
    optimizer: optimizer?.name ?? 'sgd',
    ...(decay !== undefined && { hyperparameters: { weightDecay: decay } }),
    ...(clipping && { clipping: { by: clipping.by, limit: clipping.limit.value } }),
  } as const;
  let after = new Float64Array();
  const descent = objective.createWatchedDescent(
    { ...options, objective, keep: 'outcome' },
    {
      afterUpdate({ epoch, batch, parameters }) {
        if (epoch === EPOCH && batch === 0) after = Float64Array.from(parameters);
      },
    },
  );
  descent.advance(EPOCH + 1);
  const training = createTraining(objective, options, null);
  training.advance(EPOCH + 1);
  const ofLane = (values: ArrayLike<number>) =>
    Float64Array.from(start, (_, p) => values[(values.length / start.length) * p]!);
  const { parameters, memory } = training.stateAt(EPOCH);
  return {
    parameters: ofLane(parameters),
    memory: Array.from(memory, ([name, values]) => [name, ofLane(values)] as const),
    after: ofLane(after),
  };
}

describe.each(settings)('one update, %s', (_, run) => {
  const { parameters, memory, after } = trainWith(run);
  const { gradients } = passFirstBatch(objective.task, parameters, EPOCH);
  const update = EPOCH * countBatches(30, 8) + 1;
  const steps = Array.from(parameters, (weight, p) =>
    deriveUpdateSteps(run, {
      weight,
      gradient: gradients[p]!,
      norm: Math.hypot(...gradients),
      rate: RATE,
      update,
      memory: new Map(memory.map(([name, values]) => [name, values[p]!])),
    }),
  );

  it('leads where the core leads, from what the core remembers', () => {
    steps.forEach((step, p) => {
      expect(Math.abs(step!.weight - after[p]!)).toBeLessThan(1e-12);
    });
  });

  it('comes to what each line says, from the digits that stand there', () => {
    for (const line of steps.flatMap((step) => step!.lines)) {
      const { byHand, written, unit } = compute(line);
      expect(Math.abs(byHand - written), line).toBeLessThan(1.1 * unit);
      // enough of them to be worth checking
      expect(Math.abs(written) / unit, line).toBeGreaterThan(99);
    }
  });

  it('is not told where what the optimizer remembers is not known', () => {
    const of = { weight: 1, gradient: 1, norm: 1, rate: 1, update: 1, memory: new Map() };
    expect(deriveUpdateSteps(run, of) === null).toBe(memory.length > 0);
  });
});

describe('a result', () => {
  it('has only digits that a hand gets, too', () => {
    expect(formatResult(0.123456789, 0.123456789)).toBe('0.123457');
    expect(formatResult(0.123456789, 0.1234)).toBe('0.123');
    expect(formatResult(-1.23456e-7, -1.234561e-7)).toBe('−1.23456e−7');
    expect(formatResult(Number.NaN, 1)).toBe('NaN');
    expect(formatResult(0, 1e-9)).toBe('0');
  });
});
