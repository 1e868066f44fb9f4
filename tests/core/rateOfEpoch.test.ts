import { expect, test } from 'vitest';
import type { Run } from '../../src/core/experiment';
import { rateOfEpoch, ratesOfEpochs } from '../../src/core/rateOfEpoch';
import { learningRatesOf } from '../../src/core/schedules';

const typed = (value: number) => ({ value, text: String(value) });
const run: Run = { id: 0, learningRate: typed(0.8), hidden: false };

test('a scheduled run has the rates of its schedule, at each epoch by itself too', () => {
  const scheduled: Run = { ...run, schedule: { name: 'restarts', numbers: [typed(4), typed(2)] } };
  const expected = learningRatesOf({ name: 'restarts', numbers: [4, 2], epochs: 20 }, 0.8, 20);
  expect(ratesOfEpochs(scheduled, 0, 20, 20)).toEqual(expected);
  for (let epoch = 0; epoch < 20; epoch++) expect(rateOfEpoch(scheduled, epoch, 20)).toBe(expected[epoch]);
});

test('a change counts from its very epoch on, and a schedule goes on over it', () => {
  const changes = [
    { epoch: 3, learningRate: typed(0.4) },
    { epoch: 5, learningRate: typed(0.1) },
  ];
  expect([...ratesOfEpochs({ ...run, changes }, 1, 6, 20)]).toEqual([0.8, 0.8, 0.4, 0.4, 0.1, 0.1]);
  const schedule = { name: 'exponential', numbers: [typed(0.5)] } as const;
  expect(rateOfEpoch({ ...run, changes, schedule }, 4, 20)).toBe(0.4 * 0.5 ** 4);
});
