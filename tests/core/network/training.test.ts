import { describe, expect, it } from 'vitest';
import { createDescent } from '../../../src/core';
import { networkObjective } from '../../../src/core/network/networkObjective';
import type { NetworkShape } from '../../../src/core/network/networkShape';
import { createTraining } from '../../../src/core/network/training';
import type { OptimizerName } from '../../../src/core/optimizers';
import { OPTIMIZERS } from '../../../src/core/optimizers';
import { someParameters, someSamples } from './someNetwork';

const shape: NetworkShape = {
  layers: [3, 4, 2],
  activation: 'tanh',
  output: 'softmax',
  loss: 'crossEntropy',
};
const train = someSamples(30, 3, 2, 7);
const test = someSamples(10, 3, 2, 8);
const objective = networkObjective({ shape, train, batchSize: 8, seed: 3 });
const start = Array.from(someParameters(shape, 1, 4));

function options(learningRates: readonly number[], epochs = 12) {
  return {
    dtype: 'float64',
    learningRates,
    starts: start.map((value) => learningRates.map(() => value)),
    epochs,
  } as const;
}

const teachable = (Object.keys(OPTIMIZERS) as OptimizerName[]).filter(
  (name) => !OPTIMIZERS[name].readsCurvature,
);

describe.each(teachable)('with %s', (optimizer) => {
  const training = createTraining(objective, { ...options([0.01, 0.05, 0.2]), optimizer }, test);
  training.advance(12);

  it('a lane learns the same alone as among others, bit for bit', () => {
    const alone = createTraining(objective, { ...options([0.05]), optimizer }, test);
    alone.advance(12);
    const middle = Array.from({ length: 13 }, (_, k) => training.history().trainLosses[3 * k + 1]);
    expect([...alone.history().trainLosses]).toEqual(middle);
  });

  it('the weights of any epoch and what is remembered are there again, to the last bit', () => {
    const until = createTraining(objective, { ...options([0.01, 0.05, 0.2]), optimizer }, null);
    until.advance(7);
    expect(training.stateAt(7).parameters).toEqual(until.descent.snapshot().parameters);
    expect(training.stateAt(7).memory).toEqual(until.descent.snapshot().memory);
  });

  it('goes on from a snapshot as if it had never stopped', () => {
    const whole = objective.createWatchedDescent(
      { ...options([0.01, 0.05, 0.2]), optimizer, objective, keep: 'outcome' },
      {},
    );
    whole.advance(5);
    const kept = whole.snapshot();
    whole.advance(7);
    const end = whole.snapshot().parameters;
    whole.restore(kept);
    whole.advance(7);
    expect(whole.snapshot().parameters).toEqual(end);
  });
});

describe('a training', () => {
  it('learns: the loss falls, and more is told right', () => {
    const training = createTraining(objective, options([0.3], 60), null);
    training.advance(60);
    const { trainLosses, trainAccuracies } = training.history();
    expect(trainLosses.at(-1)).toBeLessThan(trainLosses[0]! / 2);
    expect(trainAccuracies.at(-1)).toBeGreaterThan(trainAccuracies[0]!);
  });

  it('shows every epoch the samples in another order, and a restart the same orders', () => {
    const [one, two] = [1, 2].map(() => {
      const training = createTraining(objective, options([0.3]), test);
      training.advance(12);
      return training.history();
    });
    expect(one!.batchLosses).toEqual(two!.batchLosses);
    const other = networkObjective({ shape, train, batchSize: 8, seed: 4 });
    const training = createTraining(other, options([0.3]), test);
    training.advance(12);
    expect(training.history().batchLosses).not.toEqual(one!.batchLosses);
  });

  it('with a batch of all samples does what plain descent on the whole loss does', () => {
    const whole = networkObjective({ shape, train, batchSize: 30, seed: null });
    const descent = createDescent({ ...options([0.3]), objective: whole, keep: 'trajectory' });
    descent.advance(12);
    const { losses, parameters, gradients } = descent.trajectory();
    for (let k = 0; k < 12; k++) {
      parameters.forEach((values, p) => {
        expect(values[k + 1]).toBeCloseTo(values[k]! - 0.3 * gradients[p]![k]!, 12);
      });
    }
    const training = createTraining(whole, options([0.3]), null);
    training.advance(12);
    expect([...training.history().trainLosses]).toEqual([...losses].map((loss) => expect.closeTo(loss, 12)));
  });

  it('changes its rate where a branch says so', () => {
    const changes = [{ epoch: 6, learningRates: [0] }];
    const training = createTraining(objective, { ...options([0.3]), changes }, null);
    training.advance(12);
    const { trainLosses } = training.history();
    expect(trainLosses[6]).not.toBe(trainLosses[5]);
    expect(trainLosses[12]).toBe(trainLosses[6]);
  });

  it('refuses an optimizer that needs second derivatives, and noise', () => {
    expect(() => createTraining(objective, { ...options([1]), optimizer: 'newton' }, null)).toThrow(
      'needs second derivatives',
    );
    const noise = { deviation: 1, seed: 1 };
    expect(() => createTraining(objective, { ...options([1]), noise }, null)).toThrow(
      'noise must be left out',
    );
  });

  it('clips by the norm over all parameters', () => {
    const clipped = networkObjective({ shape, train, batchSize: 30, seed: null });
    const limit = 1e-3;
    const descent = createDescent({
      ...options([1], 1),
      objective: clipped,
      clipping: { by: 'norm', limit },
      keep: 'trajectory',
    });
    descent.advance(1);
    const moved = Math.hypot(...descent.trajectory().parameters.map((values) => values[1]! - values[0]!));
    expect(moved / limit).toBeCloseTo(1, 2);
  });
});
