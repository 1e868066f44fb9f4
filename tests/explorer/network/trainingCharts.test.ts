import { expect, test } from 'vitest';
import { chooseLabels, spreadLabels } from '../../../src/explorer/network/charts/endLabels';
import { findEqualGuess } from '../../../src/explorer/network/charts/equalGuess';
import { deriveLogTrainingAxis } from '../../../src/explorer/network/charts/trainingAxes';
import {
  batchAtPlace,
  nameBatches,
  placeOfBatch,
  stepBatch,
} from '../../../src/explorer/network/settings/batchScale';

test('an equal guess for three classes loses 2/9 in squares and ln 3 in cross-entropy', () => {
  const shape = { layers: [4, 3], output: 'softmax' } as const;
  const squared = findEqualGuess({ ...shape, loss: 'meanSquaredError' });
  expect(squared.formula).toBe('2/9');
  expect(squared.loss).toBeCloseTo(((1 - 1 / 3) ** 2 + 2 * (1 / 3) ** 2) / 3, 15);
  expect(findEqualGuess({ ...shape, loss: 'crossEntropy' })).toEqual({
    classes: 3,
    loss: Math.log(3),
    formula: 'ln 3',
  });
});

test('an equal guess of sigmoids loses the mean of their own cross-entropies', () => {
  const { loss } = findEqualGuess({ layers: [4, 3], output: 'sigmoid', loss: 'crossEntropy' });
  expect(loss).toBeCloseTo((-Math.log(1 / 3) - 2 * Math.log(2 / 3)) / 3, 15);
});

test('labels that have room stay where their curves end, and others part around it', () => {
  const heights = spreadLabels(
    [
      { id: 0, y: 50 },
      { id: 1, y: 50 },
      { id: 2, y: 150 },
    ],
    14,
    [0, 200],
  );
  expect([heights.get(0), heights.get(1), heights.get(2)]).toEqual([43, 57, 150]);
});

test('labels stay in their column, in the order of their curves, however many there are', () => {
  const labels = Array.from({ length: 8 }, (_, id) => ({ id, y: 98 + id / 10 }));
  const heights = labels.map(({ id }) => spreadLabels(labels, 14, [0, 100]).get(id)!);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(-1e-9);
  expect(Math.max(...heights)).toBeLessThanOrEqual(100 + 1e-9);
  heights.slice(1).forEach((height, k) => {
    expect(height - heights[k]!).toBeGreaterThan(13.9);
  });
});

test('where labels cannot all stand apart, those whose height is taken are left out', () => {
  const labels = [5, 8, 25, 31].map((y, id) => ({ id, y }));
  const idsIn = (heightPx: number) => chooseLabels(labels, 11, [0, heightPx]).map(({ id }) => id);
  expect(idsIn(33)).toEqual([0, 1, 2, 3]);
  expect(idsIn(32)).toEqual([0, 2]);
});

test('the logarithmic axis holds its extent and has ticks in it', () => {
  const { domain, ticks } = deriveLogTrainingAxis({ highest: 0.34, lowest: 0.005 });
  expect(domain).toEqual([0.005, 0.5]);
  expect(ticks).toEqual([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]);
});

test('over many decades the logarithmic axis has ticks at powers of ten alone', () => {
  const { ticks } = deriveLogTrainingAxis({ highest: 1, lowest: 1e-7 });
  expect(ticks.length).toBeGreaterThan(4);
  for (const tick of ticks) expect(Math.log10(tick) - Math.round(Math.log10(tick))).toBeCloseTo(0, 9);
});

test('the slider of batch sizes goes from one sample to all, through every power of two', () => {
  expect(placeOfBatch(1, 120)).toBe(0);
  expect(placeOfBatch(120, 120)).toBe(1);
  expect(batchAtPlace(placeOfBatch(32, 120) + 0.01, 120, 0.02)).toBe(32);
  expect(batchAtPlace(1, 120, 0)).toBe(120);
  const steps = [1];
  while (steps.at(-1)! < 120) steps.push(stepBatch(steps.at(-1)!, 1, 120));
  expect(steps).toEqual([1, 2, 4, 8, 16, 32, 64, 120]);
  expect(stepBatch(120, -1, 120)).toBe(64);
});

test('batches of one, of some and of all have names of their own', () => {
  expect([1, 32, 120, 500].map((size) => nameBatches(size, 120))).toEqual(['one', 'some', 'all', 'all']);
});
