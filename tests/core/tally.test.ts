import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDescent, type DescentOptions } from '../../src/core/descend';
import { judge } from '../../src/core/diagnose';
import { FATES, readFates } from '../../src/core/fate';
import { createWasmBackEnd } from '../../src/core/program/wasm/backEnd';
import { objectiveOf } from './objectiveOf';
import { parabola } from './parabola';

type Lanes = Pick<DescentOptions, 'objective' | 'dtype' | 'learningRates' | 'starts'>;

/** Fates of a tally beside the judgement on whole trajectories. */
function judgeBothWays(lanes: Lanes, epochs: number, minimumLoss: number | null) {
  const tallied = createDescent({ ...lanes, epochs, keep: 'outcome', tally: { minimumLoss } });
  tallied.advance(epochs);
  const { fates, epochs: at } = readFates(tallied.outcome(), epochs);
  const whole = createDescent({ ...lanes, epochs, keep: 'trajectory' });
  whole.advance(epochs);
  const trajectory = whole.trajectory();
  return Array.from(lanes.learningRates, (_, lane) => ({
    fate: FATES[fates[lane]!],
    epoch: at[lane]!,
    judgement: judge(trajectory, lane, minimumLoss),
    losses: Array.from({ length: epochs + 1 }, (__, k) => trajectory.losses[k * trajectory.lanes + lane]!),
  }));
}

const rates = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
const dtypes = fc.constantFrom('float32', 'float64');

describe('a tally', () => {
  it('on the parabola gives every lane that arrives the epoch that its whole trajectory gives', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        dtypes,
        (learningRates, epochs, start, dtype) => {
          const starts = [learningRates.map(() => start)];
          for (const { fate, epoch, judgement } of judgeBothWays(
            { objective: parabola, dtype, learningRates, starts },
            epochs,
            0,
          )) {
            expect(fate === 'arrives' ? epoch : null).toBe(judgement.arrival);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('on the double well, which rests nowhere near some of its minima, does the same', () => {
    const objective = objectiveOf('(w^2-1)^2');
    fc.assert(
      fc.property(
        rates,
        fc.double({ min: -2, max: 2, noNaN: true }),
        dtypes,
        (learningRates, start, dtype) => {
          const starts = [learningRates.map(() => start)];
          for (const { fate, epoch, judgement } of judgeBothWays(
            { objective, dtype, learningRates, starts },
            60,
            0,
          )) {
            expect(fate === 'arrives' ? epoch : null).toBe(judgement.arrival);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each(['w^4-3*w', 'x^2+20*y^2', 'log(x^2+1)+y^4'])(
    'of %s, whose minimum it is not told, measures gradients',
    (text) => {
      const objective = objectiveOf(text);
      const learningRates = Array.from({ length: 60 }, (_, i) => 1e-3 * 1.17 ** i);
      const starts = objective.parameterNames.map(() => learningRates.map(() => 1.7));
      const lanes = judgeBothWays({ objective, dtype: 'float64', learningRates, starts }, 120, null);
      expect(new Set(lanes.map(({ fate }) => fate)).size).toBeGreaterThan(1);
      for (const { fate, epoch, judgement } of lanes) {
        expect(fate === 'arrives' ? epoch : null).toBe(judgement.arrival);
      }
    },
  );

  it('calls diverging only what the words call so, from the epoch that the loss stays a thousand times as high', () => {
    const learningRates = Array.from({ length: 100 }, (_, i) => 0.9 + 0.01 * i);
    const starts = [learningRates.map(() => 5)];
    const lanes = judgeBothWays({ objective: parabola, dtype: 'float32', learningRates, starts }, 200, 0);
    const diverging = lanes.filter(({ fate }) => fate === 'diverges');
    expect(diverging.length).toBeGreaterThan(80);
    for (const { epoch, judgement, losses } of diverging) {
      expect(judgement.word).toBe('diverges');
      expect(losses[epoch - 1]).toBeLessThanOrEqual(36_000);
      expect(losses.slice(epoch).some((loss) => loss <= 36_000)).toBe(false);
    }
  });

  it('is the same in pieces of any size and beside any lanes', () => {
    const learningRates = Float64Array.from({ length: 700 }, (_, i) => 0.002 * i);
    const starts = [learningRates.map((_, i) => (i % 13) - 6)];
    const options = {
      objective: parabola,
      dtype: 'float32',
      epochs: 90,
      keep: 'outcome',
      tally: { minimumLoss: 0 },
    } as const;
    const whole = createDescent({ ...options, learningRates, starts });
    whole.advance(90);
    const pieces = createDescent({
      ...options,
      learningRates: learningRates.slice(300),
      starts: [starts[0]!.slice(300)],
    });
    while (pieces.epoch < 90) pieces.advance(7);
    const { settled, beyond } = whole.outcome().tally!;
    expect(pieces.outcome().tally!.settled).toEqual(settled.slice(300));
    expect(pieces.outcome().tally!.beyond).toEqual(beyond.slice(300));
  });

  it.each(['sgd', 'adam'] as const)('counts the same for %s in WebAssembly', (optimizer) => {
    const learningRates = Float64Array.from({ length: 900 }, (_, i) => 1e-3 * 1.01 ** i);
    const starts = [learningRates.map((_, i) => (i % 13) - 6)];
    for (const dtype of ['float32', 'float64'] as const) {
      const [plain, fast] = [null, createWasmBackEnd()].map((backEnd) => {
        const descent = createDescent({
          objective: objectiveOf('(w^2-1)^2'),
          optimizer,
          dtype,
          learningRates,
          starts,
          epochs: 120,
          keep: 'outcome',
          tally: { minimumLoss: 0 },
          backEnd,
        });
        while (descent.epoch < 120) descent.advance(50);
        return readFates(descent.outcome(), 120);
      });
      expect(fast).toEqual(plain);
      expect(new Set(plain!.fates).size).toBeGreaterThan(1);
    }
  });

  it('does not take a start near a summit for the beginning of the end', () => {
    const objective = objectiveOf('w^2/10+sin(3*w)');
    const summit = 0.512;
    const starts = [Array.from({ length: 40 }, (_, i) => summit + 1e-4 * i)];
    const learningRates = starts[0]!.map(() => 0.3);
    for (const { fate } of judgeBothWays({ objective, dtype: 'float64', learningRates, starts }, 100, null)) {
      expect(fate).not.toBe('diverges');
    }
  });

  it('takes a minimum for each lane', () => {
    const options = { objective: objectiveOf('w^2'), dtype: 'float64', epochs: 1, keep: 'outcome' } as const;
    const descent = createDescent({
      ...options,
      learningRates: [0, 0],
      starts: [[1, 1]],
      tally: { minimumLoss: [1, 0] },
    });
    expect([...descent.outcome().tally!.settled]).toEqual([1, 0]);
  });

  it('that begins on no number is beyond from epoch 0', () => {
    const options = { objective: objectiveOf('1/w'), dtype: 'float32', epochs: 5, keep: 'outcome' } as const;
    const descent = createDescent({
      ...options,
      learningRates: [0.1],
      starts: [[0]],
      tally: { minimumLoss: 0 },
    });
    descent.advance(5);
    expect(readFates(descent.outcome(), 5)).toEqual({
      fates: Uint8Array.of(FATES.indexOf('diverges')),
      epochs: Int32Array.of(0),
    });
  });

  it('is refused beside whole trajectories', () => {
    const options = {
      objective: parabola,
      dtype: 'float32',
      epochs: 5,
      learningRates: [0.1],
      starts: [[0]],
    } as const;
    expect(() => createDescent({ ...options, keep: 'trajectory', tally: { minimumLoss: 0 } })).toThrow(
      /keep: 'outcome'/,
    );
  });
});
