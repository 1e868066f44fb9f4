import { describe, expect, it } from 'vitest';
import { trace } from '../../src/core';
import type { ScheduleName } from '../../src/core/experiment';
import { learningRatesOf, SCHEDULES, scheduleFactors, scheduleNumbers } from '../../src/core/schedules';

const NAMES = Object.keys(SCHEDULES) as ScheduleName[];
const EPOCHS = [1, 2, 3, 4, 5, 10, 50, 333] as const;

describe('every schedule', () => {
  it.each(NAMES)(
    '%s has usual numbers in their ranges, and factors in [0, 1], however short the run',
    (name) => {
      for (const epochs of EPOCHS) {
        scheduleNumbers({ name, epochs }).forEach((value, place) => {
          const { range, isInteger } = SCHEDULES[name].numbers[place]!;
          expect(value >= range[0] && value <= range[1] && (!isInteger || Number.isInteger(value))).toBe(
            true,
          );
        });
        // an arrival is looked for beyond the run
        for (const factor of scheduleFactors({ name, epochs }, 0, epochs + 400)) {
          expect(factor >= 0 && factor <= 1 + 1e-15).toBe(true);
        }
      }
    },
  );

  it.each(NAMES)('%s begins at the whole rate, but for those that warm up', (name) => {
    const [first] = scheduleFactors({ name, epochs: 50 }, 0, 1);
    expect(first).toBeCloseTo({ warmup: 1 / 3, oneCycle: 1 / 25 }[name as string] ?? 1, 12);
  });

  it('gives the rates of any stretch, in float64', () => {
    for (const name of NAMES) {
      const rates = learningRatesOf({ name, epochs: 50 }, 0.3, 50);
      expect(rates).toHaveLength(50);
      expect(scheduleFactors({ name, epochs: 50 }, 20, 10).map((factor) => 0.3 * factor)).toEqual(
        rates.slice(20, 30),
      );
    }
  });

  it('is what a descent multiplies its rate with: on w, whose slope is 1, steps are the rates', () => {
    for (const name of NAMES) {
      const { parameters } = trace({
        loss: 'w',
        start: [0],
        learningRate: 0.5,
        epochs: 40,
        dtype: 'float64',
        schedule: name,
      });
      const rates = learningRatesOf({ name, epochs: 40 }, 0.5, 40);
      let w = 0;
      rates.forEach((rate, k) => {
        w -= rate;
        expect(parameters[0]![k + 1]).toBe(w);
      });
    }
  });
});

describe('the one-cycle schedule', () => {
  const factors = (epochs: number, pctStart?: number) =>
    scheduleFactors({ name: 'oneCycle', numbers: [pctStart], epochs }, 0, epochs + 5);

  it('peaks once and ends at 1 / 250,000 of its peak, where it stays', () => {
    const rates = factors(50);
    expect(Math.max(...rates)).toBeCloseTo(1, 12);
    expect(rates.indexOf(Math.max(...rates))).toBe(14);
    expect(Array.from(rates.subarray(49))).toEqual([4e-6, 4e-6, 4e-6, 4e-6, 4e-6, 4e-6]);
  });

  it('has a peak at once, or at the end, where it is told so', () => {
    expect(factors(10, 0.1)[0]).toBe(1);
    expect(factors(10, 1)[9]).toBe(1);
    for (const pctStart of [0, 0.1, 0.5, 1]) expect(factors(10, pctStart).every(Number.isFinite)).toBe(true);
  });
});

describe('a schedule that is no schedule', () => {
  const options = { loss: 'w^2', start: [1], learningRate: 0.1, epochs: 5 };
  it.each([
    [
      { schedule: 'linear' },
      'schedule must be one of constant, step, exponential, inverse, cosine, restarts, warmup, oneCycle; got "linear"',
    ],
    [{ schedule: { name: 'step', size: 3 } }, 'schedule step has the numbers stepSize, gamma; got "size"'],
    [
      { schedule: { name: 'step', stepSize: 2.5 } },
      'schedule.stepSize must be an integer in [1, 1000000]; got 2.5',
    ],
    [
      { schedule: { name: 'exponential', gamma: '0,9' } },
      'schedule.gamma must be a number in [0, 1]; got "0,9"',
    ],
    [
      { optimizer: { name: 'adam', beta: 0.9 } },
      'hyperparameters of adam are beta1, beta2, epsilon, weightDecay; got "beta"',
    ],
    [{ optimizer: { name: 'momentum', beta: 2 } }, 'hyperparameters.beta must be a number in [0, 1]; got 2'],
    [{ clipping: { by: 'length', limit: 1 } }, 'clipping.by must be "norm" or "value"; got "length"'],
    [{ clipping: { by: 'norm', limit: 0 } }, 'clipping.limit must be a number above 0; got 0'],
    [{ noise: { deviation: -1, seed: 1 } }, 'noise.deviation must be a number in [0, '],
    [{ noise: { deviation: 1, seed: 0.5 } }, 'noise.seed must be an integer in [0, 4294967295]; got 0.5'],
  ])('is refused by name and value, as is %j', (wrong, message) => {
    const trying = () => trace({ ...options, ...wrong } as unknown as Parameters<typeof trace>[0]);
    expect(trying).toThrow(RangeError);
    expect(trying).toThrow(message);
  });
});
