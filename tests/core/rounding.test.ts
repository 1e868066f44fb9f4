import { describe, expect, it } from 'vitest';
import { countExactEpochs, findRounding } from '../../src/core/rounding';
import { traceParabola, trajectoryThrough } from './parabola';

/** What float32 did to descent on (w + 1)² with one learning rate. */
function roundingOf(learningRate: number, epochs = 50, start = 5, minimumLoss: number | null = 0) {
  const run = { learningRates: [learningRate], epochs, start };
  const float32 = traceParabola({ ...run, dtype: 'float32' });
  return findRounding(float32, traceParabola({ ...run, dtype: 'float64' }), 0, minimumLoss);
}

describe('what float32 did to a run', () => {
  it('with 0.6: w is rounded to −1 from epoch 12, where the exact loss is 6.0e−16', () => {
    const found = roundingOf(0.6);
    expect(found).toMatchObject({ kind: 'roundedToMinimum', epoch: 12 });
    if (found?.kind !== 'roundedToMinimum') return;
    expect(found.exactLoss).toBeCloseTo(36 * 0.04 ** 12, 22);
    expect(found.exactLoss.toExponential(1)).toBe('6.0e-16');
  });

  it('with 0.2: it stops at 3.6e−15 at epoch 36, since the next step is too small', () => {
    expect(roundingOf(0.2)).toEqual({ kind: 'stopped', epoch: 36, loss: 2 ** -48 });
  });

  it('is told from the first epoch that shows it', () => {
    expect(roundingOf(0.6, 11)).toBeNull();
    expect(roundingOf(0.6, 12)).toMatchObject({ kind: 'roundedToMinimum', epoch: 12 });
    expect(roundingOf(0.2, 36)).toBeNull();
    expect(roundingOf(0.2, 37)).toMatchObject({ kind: 'stopped', epoch: 36 });
  });

  it('is nothing where exact arithmetic gets the same: one exact step, no step at all, the minimum itself', () => {
    expect(roundingOf(0.5)).toBeNull();
    expect(roundingOf(0)).toBeNull();
    expect(roundingOf(0.6, 50, -1)).toBeNull();
  });

  it('is nothing where the run still moves, for ever swings, or left finite numbers', () => {
    expect([0.01, 0.99, 1, 1.02, 1e30].map((rate) => roundingOf(rate))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('stops 0.01 after some hundred epochs, short of the minimum', () => {
    const found = roundingOf(0.01, 10_000);
    expect(found?.kind).toBe('stopped');
    expect(found!.epoch).toBeGreaterThan(500);
  });

  it('stops a step that is too small from the start', () => {
    expect(roundingOf(1e-9)).toEqual({ kind: 'stopped', epoch: 0, loss: 36 });
  });

  it('does not need to know the minimum: a gradient of 0 shows it', () => {
    expect(roundingOf(0.6, 50, 5, null)).toEqual(roundingOf(0.6));
    expect(roundingOf(0.2, 50, 5, null)).toEqual(roundingOf(0.2));
  });

  it('rounds the minimum that it compares with', () => {
    const run = { learningRates: [0.6], epochs: 50 };
    const lift = (trajectory: ReturnType<typeof traceParabola>) => ({
      ...trajectory,
      losses: trajectory.losses.map((loss) => loss + 0.1) as typeof trajectory.losses,
    });
    const lifted = (dtype: 'float32' | 'float64') => lift(traceParabola({ ...run, dtype }));
    expect(findRounding(lifted('float32'), lifted('float64'), 0, 0.1)).toMatchObject({
      kind: 'roundedToMinimum',
      epoch: 12,
    });
  });

  it('is nothing in float64', () => {
    const exact = traceParabola({ dtype: 'float64', learningRates: [0.6], epochs: 2000 });
    expect(findRounding(exact, exact, 0, 0)).toBeNull();
  });

  it('reads lanes that stand at different places in the two runs', () => {
    const float32 = traceParabola({ dtype: 'float32', learningRates: [0.99, 0.2, 0.6], epochs: 50 });
    const exact = traceParabola({ dtype: 'float64', learningRates: [0.99, 0.2, 0.6], epochs: 50 });
    expect([0, 1, 2].map((lane) => findRounding(float32, exact, lane, 0))).toEqual([
      null,
      roundingOf(0.2),
      roundingOf(0.6),
    ]);
  });

  it('does not call another flat place the minimum', () => {
    const flat = (points: readonly number[]) => trajectoryThrough([points], () => 3, [() => 0]);
    const float32 = { ...flat([1, 1, 1]), dtype: 'float32' as const };
    expect(findRounding(float32, flat([1, 0.9, 0.8]), 0, 0)).toEqual({ kind: 'stopped', epoch: 0, loss: 3 });
  });
});

it('needs no more of the exact run than countExactEpochs says', () => {
  for (const epochs of [1, 11, 12, 13, 36, 37, 50, 2000]) {
    for (const learningRate of [0, 1e-9, 0.01, 0.2, 0.5, 0.6, 0.99, 1, 1.02, 1e30]) {
      const run = { learningRates: [learningRate], epochs };
      const float32 = traceParabola({ ...run, dtype: 'float32' });
      const needed = countExactEpochs(float32, 0);
      const whole = findRounding(float32, traceParabola({ ...run, dtype: 'float64' }), 0, 0);
      if (needed === 0) {
        expect(whole).toBeNull();
      } else {
        const part = traceParabola({ ...run, dtype: 'float64', epochs: needed });
        expect(needed).toBeLessThanOrEqual(epochs);
        expect(findRounding(float32, part, 0, 0)).toEqual(whole);
      }
    }
  }
});
