import { expect, test } from 'vitest';
import { createPasses } from '../../../src/core/network/passes';
import type { Samples } from '../../../src/core/network/samples';
import { countConfusion, createDecider, predict } from '../../../src/explorer/network/decisions/predictions';

const SHAPE = { layers: [2, 2], activation: 'tanh', output: 'softmax', loss: 'meanSquaredError' } as const;

/** Says 0 where the first input is above the second. */
const PARAMETERS = Float64Array.of(1, 0, 0, 1, 0, 0);

const SAMPLES: Samples = {
  inputs: { dtype: 'float64', shape: [3, 2], data: Float64Array.of(2, 1, 1, 2, 3, 0) },
  labels: { dtype: 'int32', shape: [3], data: Int32Array.of(0, 1, 1) },
};

test('the largest output is what is told', () => {
  const told = predict(createDecider({ shape: SHAPE }, PARAMETERS), SAMPLES);
  expect(told).toEqual([0, 1, 0]);
});

test('as many are counted right as the training counts', () => {
  const told = predict(createDecider({ shape: SHAPE }, PARAMETERS), SAMPLES);
  const confusion = countConfusion(SAMPLES, told, 2);
  const spread = Float64Array.from({ length: 24 }, (_, at) => PARAMETERS[at >> 2]!);
  const [losses, right] = [new Float64Array(4), new Float64Array(4)];
  createPasses(SHAPE, 4).measure(spread, SAMPLES, losses, right);
  expect(confusion).toEqual({
    counts: [
      [1, 0],
      [1, 1],
    ],
    right: right[0],
    samples: 3,
  });
});

test('weights that are no numbers tell nothing, and nothing is right', () => {
  const told = predict(
    createDecider(
      { shape: SHAPE },
      PARAMETERS.map(() => Number.NaN),
    ),
    SAMPLES,
  );
  expect(told).toEqual([-1, -1, -1]);
  expect(countConfusion(SAMPLES, told, 2).right).toBe(0);
});
