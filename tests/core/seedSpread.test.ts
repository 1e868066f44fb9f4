import { expect, test } from 'vitest';
import { spreadOfSeeds } from '../../src/core/seedSpread';
import type { Trajectory } from '../../src/core/trajectory';

function trajectoryOf(losses: readonly number[], nonFiniteEpoch = -1): Trajectory {
  const values = Float64Array.from(losses);
  return {
    dtype: 'float64',
    lanes: 1,
    epochs: losses.length - 1,
    losses: values,
    parameters: [values.map((loss) => loss / 2)],
    gradients: [values.map((loss) => -loss)],
    nonFiniteEpochs: Int32Array.of(nonFiniteEpoch),
  };
}

test('the mean is that of the seeds, epoch by epoch, of losses, parameters and gradients alike', () => {
  const { mean } = spreadOfSeeds([trajectoryOf([4, 1]), trajectoryOf([4, 2]), trajectoryOf([4, 6])]);
  expect([...mean.losses]).toEqual([4, 3]);
  expect([...mean.parameters[0]!]).toEqual([2, 1.5]);
  expect([...mean.gradients[0]!]).toEqual([-4, -3]);
});

test('the band leaves out a tenth of the seeds on either side, as numpy.quantile does', () => {
  const seeds = Array.from({ length: 11 }, (_, seed) => trajectoryOf([10, seed]));
  const { low, high } = spreadOfSeeds(seeds);
  expect([low[0], high[0]]).toEqual([10, 10]);
  // numpy.quantile(range(11), [0.1, 0.9]) is [1, 9]
  expect([low[1], high[1]]).toEqual([1, 9]);
  const four = spreadOfSeeds([3, 0, 2, 1].map((loss) => trajectoryOf([10, loss])));
  expect(four.low[1]).toBeCloseTo(0.3, 12);
  expect(four.high[1]).toBeCloseTo(2.7, 12);
});

test('one seed is its own mean, and its band has no width', () => {
  const one = trajectoryOf([5, 3, 1]);
  const { mean, low, high } = spreadOfSeeds([one]);
  expect(mean).toEqual(one);
  expect([low, high]).toEqual([one.losses, one.losses]);
});

test('the mean is not finite from the epoch at which the first seed is not', () => {
  const { mean } = spreadOfSeeds([
    trajectoryOf([1, 2, 3, 4]),
    trajectoryOf([1, 2, 3, Infinity], 3),
    trajectoryOf([1, 2, Infinity, Infinity], 2),
  ]);
  expect([...mean.nonFiniteEpochs]).toEqual([2]);
  expect(mean.losses[2]).toBe(Infinity);
});

test('the mean of the same run thrice is that run, in float32 too', () => {
  const one = { ...trajectoryOf([0.1, 0.3]), dtype: 'float32' as const, losses: Float32Array.of(0.1, 0.3) };
  expect(spreadOfSeeds([one, one, one]).mean.losses).toEqual(one.losses);
});
