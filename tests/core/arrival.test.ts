import { describe, expect, it } from 'vitest';
import { ARRIVAL_LIMIT, createArrivalSearch, searchArrivals } from '../../src/core/arrival';
import { findArrival } from '../../src/core/distance';
import type { Dtype } from '../../src/core/dtype';
import { PARABOLA_MINIMUM_LOSS, parabola, START, traceParabola } from './parabola';

const DTYPES: readonly Dtype[] = ['float32', 'float64'];

/** Arrivals on (w + 1)² from `start`. */
function search(
  dtype: Dtype,
  learningRates: readonly number[],
  minimumLoss: number | null = 0,
  start = START,
) {
  const starts = [learningRates.map(() => start)];
  return [...searchArrivals({ objective: parabola, dtype, learningRates, starts }, minimumLoss)];
}

describe.each(DTYPES)('the epoch of arrival in %s', (dtype) => {
  it('is the one that each run of the course note needs', () => {
    expect(search(dtype, [0.6, 0.2, 0.01, 0.99, 0.5])).toEqual([6, 18, 431, 431, 1]);
  });

  it('agrees with the closed form up to 10,000 epochs', () => {
    const rates = Array.from({ length: 200 }, (_, i) => 0.000_435 * 1.03 ** i);
    const expected = rates.map((rate) => {
      const steps = Math.ceil(Math.log(0.001 / 6) / Math.log(Math.abs(1 - 2 * rate)));
      return steps <= ARRIVAL_LIMIT ? Math.max(1, steps) : -1;
    });
    // float32 rounds the distance as well: an arrival may come an epoch sooner or later in a thousand
    search(dtype, rates).forEach((found, i) => {
      expect(Math.abs(found - expected[i]!)).toBeLessThanOrEqual(dtype === 'float32' ? 1 + found / 300 : 0);
    });
  });

  it('is −1 for what stands still off the minimum, bounces, diverges, or needs more than 10,000', () => {
    expect(search(dtype, [0, 1, 1.02, 1e6, 1e-5, 0.99999])).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  it('is 0 on the minimum', () => {
    expect(search(dtype, [0, 0.6, 1e6], 0, -1)).toEqual([0, 0, 0]);
  });

  it('does not depend on how soon the other lanes come to rest', () => {
    const rates = [0.5, 0.3, 0.999, 0, 1.5];
    expect(search(dtype, rates)).toEqual(rates.flatMap((rate) => search(dtype, [rate])));
  });

  it('is the arrival within N wherever there is one', () => {
    const rates = Array.from({ length: 400 }, (_, i) => i * 0.0025);
    const trajectory = traceParabola({ dtype, learningRates: rates, epochs: 50 });
    const later = search(dtype, rates);
    rates.forEach((_, lane) => {
      const within = findArrival(trajectory, lane, PARABOLA_MINIMUM_LOSS);
      if (within === null) expect(later[lane] === -1 || later[lane]! > 50).toBe(true);
      else expect(later[lane]).toBe(within);
    });
  });

  it('is measured by the gradient where no minimum is known', () => {
    expect(search(dtype, [0.6, 0.01], null)).toEqual([5, 342]); // 0.98³⁴² ≤ 0.001 < 0.98³⁴¹
  });
});

describe('a search', () => {
  /** Advances until the search is over. */
  function countAdvances(learningRates: readonly number[]): number {
    const starts = [learningRates.map(() => START)];
    const search = createArrivalSearch({ objective: parabola, dtype: 'float32', learningRates, starts }, 0);
    let advances = 1;
    while (!search.advance()) advances++;
    return advances;
  }

  it('is over early once every lane rests, swings between two points or left finite numbers', () => {
    expect(countAdvances([0.6, 1, 1.2])).toBe(1);
    expect(countAdvances([0.01, 0.99])).toBeLessThan(8);
  });

  it('goes on to the limit while one lane still moves', () => {
    expect(countAdvances([0.6, 1e-5])).toBe(20);
  });
});

describe('the epoch of arrival under a schedule', () => {
  it('does not take a pause of the learning rate for the end', () => {
    // a hair outside the tolerance; for hundreds of epochs the rate is too small to move w in float32
    const options = {
      objective: parabola,
      dtype: 'float32',
      learningRates: [2.5e-4],
      starts: [[-0.998_999]],
      schedule: { name: 'warmup', numbers: [10_000, 0], epochs: 50 },
    } as const;
    const [arrival] = searchArrivals(options, 0);
    expect(arrival).toBeGreaterThan(500);
    expect(arrival).toBeLessThan(3000);
  });

  it('is that of the schedule for the epochs that it is laid out for', () => {
    const options = {
      objective: parabola,
      dtype: 'float64',
      learningRates: [0.01],
      starts: [[START]],
      schedule: { name: 'step', numbers: [400, 1e-9], epochs: 50 },
    } as const;
    expect([...searchArrivals(options, 0)]).toEqual([-1]);
    const later = { ...options, schedule: { ...options.schedule, numbers: [431, 1e-9] } };
    expect([...searchArrivals(later, 0)]).toEqual([431]);
  });
});
