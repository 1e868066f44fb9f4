import { describe, expect, it } from 'vitest';
import { judge, WORDS } from '../../src/core/diagnose';
import type { Dtype } from '../../src/core/dtype';
import { createSweep, type SweepOptions } from '../../src/core/sweep';
import { parabola, traceParabola } from './parabola';

const rates = Float64Array.from({ length: 300 }, (_, i) => (1.25 * i) / 299);

function sweepOf(changes: Partial<SweepOptions> = {}) {
  const sweep = createSweep({
    objective: parabola,
    dtype: 'float32',
    start: [5],
    epochs: 50,
    learningRates: rates,
    minimumLoss: 0,
    ...changes,
  });
  return sweep;
}

const wordsOf = (sweep: ReturnType<typeof createSweep>) => Array.from(sweep.words, (index) => WORDS[index]);

describe('a sweep', () => {
  it.each<[Dtype, number]>([
    ['float32', 50],
    ['float64', 50],
    ['float32', 1],
    ['float64', 1000],
  ])('in %s over %i epochs says of each rate what its own run says', (dtype, epochs) => {
    const sweep = sweepOf({ dtype, epochs });
    expect(sweep.advance()).toBe(true);
    const trajectory = traceParabola({ dtype, learningRates: rates, epochs });
    const own = Array.from(rates, (_, lane) => judge(trajectory, lane, 0));
    expect(wordsOf(sweep)).toEqual(own.map(({ word }) => word));
    expect([...sweep.arrivals]).toEqual(own.map(({ arrival }) => arrival ?? -1));
  });

  it('gives the same in slices of any size', () => {
    const whole = sweepOf();
    whole.advance();
    for (const budget of [1, 7, 299]) {
      const sliced = sweepOf();
      let calls = 1;
      while (!sliced.advance(budget)) calls++;
      expect(calls).toBe(Math.ceil(300 / budget));
      expect(sliced.words).toEqual(whole.words);
      expect(sliced.arrivals).toEqual(whole.arrivals);
    }
  });

  it('gives the same where it stops in the middle of a descent', () => {
    const whole = sweepOf();
    whole.advance();
    const interrupted = sweepOf();
    let calls = 1;
    while (!interrupted.advance(40, 100)) calls++;
    // one more epoch of its 40 rates than there was work for, at most
    expect(calls).toBeGreaterThan((300 * 50) / (100 + 40));
    expect(interrupted.words).toEqual(whole.words);
    expect(interrupted.lateLosses).toEqual(whole.lateLosses);
  });

  it('gives the same where the epochs force it into blocks of lanes', () => {
    const learningRates = Float64Array.from({ length: 120 }, (_, i) => i / 100);
    const whole = sweepOf({ epochs: 10_000, learningRates });
    whole.advance();
    const alone = sweepOf({ epochs: 10_000, learningRates });
    while (!alone.advance(1));
    expect(whole.words).toEqual(alone.words);
    expect(whole.arrivals).toEqual(alone.arrivals);
  });

  it('fills from the first rate on, and runs nothing before it is asked', () => {
    const sweep = sweepOf();
    expect([sweep.filled, ...sweep.arrivals.subarray(0, 2)]).toEqual([0, -1, -1]);
    expect(sweep.advance(100)).toBe(false);
    expect(sweep.filled).toBe(100);
  });

  it('advances by at least one rate, so that a budget of nothing still ends', () => {
    const sweep = sweepOf({ learningRates: Float64Array.of(0.6, 0.2) });
    expect([sweep.advance(0), sweep.advance(0)]).toEqual([false, true]);
    expect([...sweep.arrivals]).toEqual([6, 18]);
  });

  it('of no rates is done', () => {
    expect(sweepOf({ learningRates: new Float64Array() }).advance()).toBe(true);
  });

  it('shows more of the slider arriving the more epochs there are', () => {
    const arrived = [1, 10, 50, 500].map((epochs) => {
      const sweep = sweepOf({ epochs });
      sweep.advance();
      return sweep.arrivals.filter((epoch) => epoch >= 0).length;
    });
    expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
    expect(new Set(arrived).size).toBe(4);
  });
});
