import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureScale, standardise } from '../../../src/core/data/scale';
import { splitSamples } from '../../../src/core/data/split';
import type { Samples } from '../../../src/core/network/samples';
import { countSamples } from '../../../src/core/network/samples';

/** Sample k has the features k and 2k, and the label k. */
function countingSamples(count: number): Samples {
  const values = Array.from({ length: count }, (_, k) => [k, 2 * k]);
  return {
    inputs: { dtype: 'float64', shape: [count, 2], data: Float64Array.from(values.flat()) },
    labels: { dtype: 'int32', shape: [count], data: Int32Array.from({ length: count }, (_, k) => k) },
  };
}

it('every sample is on one side of a split, with its own features, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (count, share, seed) => {
        const { train, test } = splitSamples(countingSamples(count), share, seed);
        const parts = test ? [train, test] : [train];
        const labels = parts.flatMap((part) => [...part.labels.data]);
        expect(labels.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k));
        for (const { inputs, labels } of parts) {
          expect([...inputs.data]).toEqual([...labels.data].flatMap((k) => [k, 2 * k]));
          expect(inputs.shape).toEqual([labels.data.length, 2]);
        }
        expect(countSamples(train)).toBeGreaterThanOrEqual(1);
        expect(test ? countSamples(test) : 0).toBe(Math.min(count - 1, Math.round(share * count)));
      },
    ),
  );
});

it('a split is the same for the same seed, and another for another', () => {
  const samples = countingSamples(150);
  expect(splitSamples(samples, 0.2, 5)).toEqual(splitSamples(samples, 0.2, 5));
  expect(splitSamples(samples, 0.2, 5).test).not.toEqual(splitSamples(samples, 0.2, 6).test);
});

it('standardised training samples have mean 0 and deviation 1, and test samples are shifted by the same', () => {
  const { train, test } = splitSamples(countingSamples(100), 0.3, 2);
  const scale = measureScale(train);
  const seen = standardise(train, scale).inputs.data.filter((_, at) => at % 2 === 1);
  expect(seen.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
  expect(seen.reduce((sum, x) => sum + x * x, 0) / seen.length).toBeCloseTo(1, 10);
  const tested = standardise(test!, scale).inputs.data;
  const back = tested.map((x, at) => x * scale.deviations[at % 2]! + scale.means[at % 2]!);
  for (const [at, x] of back.entries()) expect(x).toBeCloseTo(test!.inputs.data[at]!, 10);
});

it('a feature that never changes is 0 for the network, also where the mean of equal numbers rounds', () => {
  const samples: Samples = {
    inputs: { dtype: 'float64', shape: [3, 1], data: Float64Array.of(0.1, 0.1, 0.1) },
    labels: { dtype: 'int32', shape: [3], data: Int32Array.of(0, 1, 0) },
  };
  const scale = measureScale(samples);
  expect((0.1 + 0.1 + 0.1) / 3).not.toBe(0.1);
  expect(scale).toEqual({ means: [0.1], deviations: [1] });
  expect([...standardise(samples, scale).inputs.data]).toEqual([0, 0, 0]);
});
