import { expect, test } from 'vitest';
import type { RunSettings } from '../../src/core/experiment';
import { runFactor, stableRate } from '../../src/core/runFactor';

const typed = (value: number) => ({ value, text: String(value) });
const runWith = (rate: number, settings: RunSettings = {}) => ({
  id: 0,
  learningRate: typed(rate),
  hidden: false,
  ...settings,
});
const momentum = (beta?: number): RunSettings => ({
  optimizer: { name: 'momentum', hyperparameters: beta === undefined ? {} : { beta: typed(beta) } },
});

test('plain descent has 1 − lr · L″, and momentum with β = 0 the size of that', () => {
  expect(runFactor(runWith(0.6), [2])).toBeCloseTo(-0.2, 15);
  expect(runFactor(runWith(0.6, momentum(0)), [2])).toBeCloseTo(0.2, 15);
});

test('the stretched bowl of the picture: √0.9 for every rate from 0.0013 to 0.095, and 0.095 is the last', () => {
  for (const rate of [0.0014, 0.01, 0.05, 0.0949]) {
    expect(runFactor(runWith(rate, momentum()), [40, 2])).toBeCloseTo(Math.sqrt(0.9), 12);
  }
  expect(runFactor(runWith(0.0012, momentum()), [40, 2])).toBeGreaterThan(Math.sqrt(0.9) + 1e-4);
  expect(stableRate(momentum(), [40, 2])).toBeCloseTo(0.095, 15);
  expect(stableRate({}, [40, 2])).toBeCloseTo(0.05, 15);
});

test('nothing is said of a schedule, clipping, decay, a branch, or steps that are scaled', () => {
  const settings: RunSettings[] = [
    { schedule: { name: 'cosine', numbers: [] } },
    { clipping: { by: 'norm', limit: typed(1) } },
    { optimizer: { name: 'sgd', hyperparameters: { weightDecay: typed(0.1) } } },
    { optimizer: { name: 'adam', hyperparameters: {} } },
  ];
  for (const setting of settings) {
    expect(runFactor(runWith(0.1, setting), [2])).toBeNull();
    expect(stableRate(setting, [2])).toBeNull();
  }
  expect(runFactor({ ...runWith(0.1), changes: [{ epoch: 3, learningRate: typed(1) }] }, [2])).toBeNull();
});

test('where nothing curves upwards no rate is the largest', () => {
  expect(stableRate({}, [-2])).toBeNull();
  expect(stableRate({}, [0])).toBeNull();
});
