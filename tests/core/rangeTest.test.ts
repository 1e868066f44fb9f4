import { describe, expect, it } from 'vitest';
import { createOutcomeCurve } from '../../src/core/outcomeCurve';
import { type RangeTestOptions, runRangeTest, STOP_ABOVE, suggestRates } from '../../src/core/rangeTest';
import { objectiveOf } from './objectiveOf';
import { parabola } from './parabola';

const OPTIONS: RangeTestOptions = {
  objective: parabola,
  dtype: 'float64',
  start: [5],
  rates: { from: 1e-5, to: 10, scale: 'log' },
};

describe('a learning-rate range test', () => {
  it('is one descent whose every step has the next rate', () => {
    const { learningRates, losses } = runRangeTest(OPTIONS);
    let w = 5;
    losses.forEach((loss, k) => {
      expect(loss).toBeCloseTo((w + 1) ** 2, 10);
      w -= learningRates[k]! * 2 * (w + 1);
    });
    const [first = 0, second = 0] = learningRates;
    expect(first).toBeCloseTo(1e-5, 15);
    expect(second / first).toBeCloseTo(1e6 ** (1 / 99), 12);
  });

  it('smooths as an average of weights 0.98ᵏ, newest first', () => {
    const { losses, smoothed } = runRangeTest(OPTIONS);
    smoothed.forEach((value, k) => {
      let [sum, weights] = [0, 0];
      for (let back = 0; back <= k; back++) {
        sum += 0.98 ** back * losses[k - back]!;
        weights += 0.98 ** back;
      }
      expect(value / (sum / weights)).toBeCloseTo(1, 10);
    });
  });

  it('ends where the smoothed loss is four times its lowest, and nowhere before', () => {
    const { smoothed, isStopped, learningRates } = runRangeTest(OPTIONS);
    expect(isStopped).toBe(true);
    expect(learningRates.length).toBeLessThan(100);
    const isAbove = (_: number, k: number) =>
      smoothed[k]! > STOP_ABOVE * Math.min(...smoothed.subarray(0, k + 1));
    expect(smoothed.findIndex(isAbove)).toBe(smoothed.length - 1);
  });

  it('goes on to its last rate where nothing grows', () => {
    const { isStopped, learningRates } = runRangeTest({
      ...OPTIONS,
      rates: { from: 1e-5, to: 0.5, scale: 'log' },
    });
    expect([isStopped, learningRates.length]).toEqual([false, 100]);
  });

  it('of the stretched bowl suggests rates that the outcome curve calls stable', () => {
    const bowl = { objective: objectiveOf('x^2+20*y^2'), dtype: 'float64', start: [-4, 1.5] } as const;
    const { valley, steepest } = runRangeTest({ ...bowl, rates: OPTIONS.rates });
    const maker = createOutcomeCurve({ ...bowl, epochs: 80, minimumLoss: 0 });
    while (!maker.isDone) maker.advance(100);
    const { limit } = maker.curve()!.facts;
    expect(valley).toBeGreaterThan(1e-4);
    expect(valley).toBeLessThan(limit!.rate);
    expect(steepest).toBeLessThan(limit!.rate);
  });
});

// The answers are those of fastai 2.7's functions of these names, worked out by hand from their definitions.
describe('suggestions', () => {
  const rates = Float64Array.from({ length: 40 }, (_, i) => 10 ** (i / 10 - 4));
  // 4 of 40 epochs before and 5 after do not count
  const around = (losses: readonly number[]) => Float64Array.of(9, 8, 7, 6, ...losses, 1, 1, 1, 1, 1);

  it('point half-way through the middle third of the longest fall', () => {
    // 31 epochs count: flat for 10, falling over 12 values, rising for 9
    const losses = [
      ...Array.from({ length: 10 }, () => 5),
      ...Array.from({ length: 12 }, (_, i) => 4.9 - 0.3 * i),
      ...Array.from({ length: 9 }, (_, i) => 3 + i),
    ];
    // a fall of 13, from place 9 (the last 5; counted as starting one before the first) to 21: 21 − 13 + 4 + 2 = 14
    const { valley } = suggestRates(rates, around(losses), 40);
    expect(valley).toBe(rates[4 + 14]);
  });

  it('point before the steepest fall', () => {
    const losses = [5, 4.9, 4.8, 4, 2, 1.9, 1.8, ...Array.from({ length: 24 }, () => 1.7)];
    expect(suggestRates(rates, around(losses), 40).steepest).toBe(rates[4 + 3]);
  });

  it('are none where nothing falls, or too little was seen', () => {
    const rising = Float64Array.from({ length: 40 }, (_, i) => i);
    expect(suggestRates(rates, rising, 40)).toEqual({ valley: null, steepest: null });
    expect(suggestRates(rates.slice(0, 6), rising.slice(0, 6), 40)).toEqual({ valley: null, steepest: null });
  });
});
