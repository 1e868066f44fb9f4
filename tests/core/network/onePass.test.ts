import { describe, expect, it } from 'vitest';
import { networkObjective } from '../../../src/core/network/networkObjective';
import { countParameters, type NetworkShape } from '../../../src/core/network/networkShape';
import { passFirstBatch, passOnce } from '../../../src/core/network/onePass';
import { ENDS, someParameters, someSamples } from './someNetwork';

const samples = someSamples(7, 3, 3, 5);
const STEP = 1e-6;

function lossOf({ output, loss }: NetworkShape, values: Float64Array, label: number): number {
  const target = (k: number) => (k === label ? 1 : 0);
  const list = [...values];
  if (loss === 'meanSquaredError') return mean(list.map((p, k) => (p - target(k)) ** 2));
  if (output === 'softmax') return -Math.log(values[label]!);
  return mean(list.map((p, k) => -Math.log(k === label ? p : 1 - p)));
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

describe.each(ENDS)('one sample through tanh, $output and $loss', (end) => {
  const shape: NetworkShape = { layers: [3, 4, 3], activation: 'tanh', ...end };
  const parameters = someParameters(shape, 1, 11);
  const pass = passOnce(shape, parameters, samples, 2);

  it('has the loss of its outputs, and its slope along each in ∂L/∂p', () => {
    const values = pass.values.at(-1)!;
    expect(pass.loss).toBeCloseTo(lossOf(shape, values, pass.label), 12);
    pass.outputBlame.forEach((blame, k) => {
      const [ahead, behind] = [STEP, -STEP].map((by) =>
        lossOf(
          shape,
          values.map((p, place) => p + (place === k ? by : 0)),
          pass.label,
        ),
      );
      expect(blame).toBeCloseTo((ahead! - behind!) / (2 * STEP), 5);
    });
  });

  it('has the slope of its loss along every weight in its gradient', () => {
    pass.gradients.forEach((gradient, p) => {
      const [ahead, behind] = [STEP, -STEP].map(
        (by) =>
          passOnce(
            shape,
            parameters.map((w, at) => w + (at === p ? by : 0)),
            samples,
            2,
          ).loss,
      );
      expect(gradient).toBeCloseTo((ahead! - behind!) / (2 * STEP), 7);
    });
  });

  it('has in the first batch of an epoch the mean of what its samples say, and an update follows it', () => {
    const objective = networkObjective({ shape, train: samples, batchSize: 4, seed: 3 });
    const { places, gradients } = passFirstBatch(objective.task, parameters, 0);
    expect(places.length).toBe(4);
    const each = Array.from(places, (place) => passOnce(shape, parameters, samples, place).gradients);
    gradients.forEach((gradient, p) => {
      expect(gradient).toBeCloseTo(mean(each.map((own) => own[p]!)), 12);
    });
    const seen: number[][] = [];
    objective
      .createWatchedDescent(
        {
          objective,
          learningRates: [0.1],
          starts: Array.from({ length: countParameters(shape) }, (_, p) => [parameters[p]!]),
          epochs: 1,
          dtype: 'float64',
          keep: 'outcome',
        },
        { afterUpdate: (update) => seen.push(Array.from(update.parameters)) },
      )
      .advance(1);
    seen[0]!.forEach((w, p) => {
      expect(w).toBeCloseTo(parameters[p]! - 0.1 * gradients[p]!, 14);
    });
  });
});
