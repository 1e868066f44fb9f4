import { describe, expect, it } from 'vitest';
import { divergesAt } from '../../src/core/curvePoints';
import { createDescent } from '../../src/core/descend';
import { type CurveOptions, createOutcomeCurve } from '../../src/core/outcomeCurve';
import { quadraticRates } from '../../src/core/quadraticRates';
import { LATE_EPOCHS } from '../../src/core/sweep';
import { objectiveOf } from './objectiveOf';
import { parabola } from './parabola';

const PARABOLA: CurveOptions = {
  objective: parabola,
  dtype: 'float64',
  start: [5],
  epochs: 50,
  minimumLoss: 0,
};
const BOWL: CurveOptions = {
  objective: objectiveOf('x^2+20*y^2'),
  dtype: 'float64',
  start: [-4, 1.5],
  epochs: 80,
  minimumLoss: 0,
};

function make(options: CurveOptions, budget = 50) {
  const maker = createOutcomeCurve(options);
  while (!maker.isDone) maker.advance(budget);
  return maker.curve()!;
}

describe('an outcome curve', () => {
  it('has ascending rates from end to end, more where it changes quickly', () => {
    const { points } = make(PARABOLA);
    const rates = [...points.learningRates];
    expect(rates).toEqual([...new Set(rates)].sort((a, b) => a - b));
    expect([rates[0], rates.at(-1)]).toEqual([expect.closeTo(1e-5, 15), expect.closeTo(10, 10)]);
    const inDecade = (from: number) => rates.filter((rate) => rate >= from && rate < 10 * from).length;
    expect(inDecade(0.1)).toBeGreaterThan(3 * inDecade(1e-5));
  });

  it('has the single rate that lands at once, where that is known', () => {
    expect(make({ ...PARABOLA, knownFastest: 0.5 }).facts.fastest).toMatchObject({ rate: 0.5, arrival: 1 });
    expect(make(PARABOLA).facts.fastest?.arrival).toBe(2);
  });

  it('holds at each rate the loss of that run, and the worst of its last epochs', () => {
    const { points } = make(BOWL);
    for (const at of [3, 40, 90, 120]) {
      const descent = createDescent({
        ...BOWL,
        learningRates: [points.learningRates[at]!],
        starts: [[-4], [1.5]],
        keep: 'trajectory',
      });
      descent.advance(80);
      const { losses } = descent.trajectory();
      expect(points.endLosses[at]).toBe(losses[80]);
      expect(points.lateLosses[at]).toBe(Math.max(...losses.subarray(81 - LATE_EPOCHS)));
    }
  });

  it('of plain descent finds the border of theory, 2 / λmax, though N is short', () => {
    expect(make(PARABOLA).facts.limit).toEqual({ rate: expect.closeTo(1, 5), isKnown: false });
    expect(make(BOWL).facts.limit!.rate / 0.05).toBeCloseTo(1, 4);
    expect(quadraticRates('sgd', [2, 40], 0)).toEqual({ limit: 0.05, fastest: 2 / 42 });
  });

  it('takes the limit of theory where it is told one, and searches no more', () => {
    expect(make({ ...PARABOLA, knownLimit: 1 }).facts.limit).toEqual({ rate: 1, isKnown: true });
  });

  it('of the stretched bowl finds the fastest and the best rate next to 2 / (λmin + λmax)', () => {
    const { best, fastest } = make(BOWL).facts;
    expect(fastest!.arrival).toBeNull();
    expect(fastest!.rate).toBeCloseTo(2 / 42, 3);
    // where 16 (1 − 2 lr)^146 + 45 (40 lr − 1)^146, the loss of the eighth last epoch, is lowest
    const ratio = (1800 / 32) ** (1 / 145);
    expect(best!.rate / ((1 + ratio) / (2 + 40 * ratio))).toBeCloseTo(1, 2);
    expect(best!.isOptimum).toBe(true);
  });

  it('of the stretched bowl names the fastest rate of theory itself, where it is told it and none arrives', () => {
    const { fastest } = make({ ...BOWL, knownFastest: 2 / 42 }).facts;
    expect(fastest).toMatchObject({ rate: 2 / 42, arrival: null, stepFactor: expect.closeTo(38 / 42, 3) });
  });

  it('calls no optimum what many rates share: on the parabola a whole range ends at the minimum', () => {
    const { best, fastest } = make({ ...PARABOLA, epochs: 2_000 }).facts;
    expect(best!.isOptimum).toBe(false);
    expect(best!.from).toBeLessThan(0.1);
    expect(best!.to).toBeGreaterThan(0.9);
    expect(fastest!.rate).toBeCloseTo(0.5, 2);
  });

  it.each(['float32', 'float64'] as const)(
    'in %s calls neither best nor fastest what luck does with momentum, whose factor is the same for most rates',
    (dtype) => {
      const { best, fastest } = make({ ...BOWL, dtype, optimizer: 'momentum', knownLimit: 0.095 }).facts;
      expect(best!.isOptimum).toBe(false);
      expect(best!.from).toBeLessThan(0.003);
      expect(best!.to).toBeGreaterThan(0.02);
      expect(best!.lateLoss).toBeGreaterThan(0.01);
      expect(fastest).toBeNull();
    },
  );

  it('calls no optimum what lies at the end of the range', () => {
    const { best } = make({ ...PARABOLA, rates: { from: 1e-5, to: 0.01, scale: 'log' } }).facts;
    expect(best).toMatchObject({ isOptimum: false, rate: expect.closeTo(0.01, 10) });
  });

  it('names nothing where every rate diverges, and no limit where none does', () => {
    const above = make({ ...PARABOLA, rates: { from: 1.2, to: 9, scale: 'log' } }).facts;
    expect(above).toEqual({ best: null, fastest: null, limit: null });
    expect(make({ ...PARABOLA, rates: { from: 1e-5, to: 0.1, scale: 'log' } }).facts.limit).toBeNull();
  });

  it('parts its points at the limit: none below it diverges', () => {
    const { points, facts } = make({ ...PARABOLA, dtype: 'float32' });
    points.learningRates.forEach((rate, at) => {
      if (rate < facts.limit!.rate) expect(divergesAt(points, at)).toBe(false);
      if (rate > 1.01) expect(divergesAt(points, at)).toBe(true);
    });
  });

  it('is the same in steps of any size', () => {
    expect(make(BOWL, 1)).toEqual(make(BOWL, 1000));
  });
});

describe('rates that theory knows', () => {
  it('are none where a direction has no curvature', () => {
    expect(quadraticRates('sgd', [0, 4], 0)).toBeNull();
    expect(quadraticRates('sgd', [-1, 4], 0)).toBeNull();
  });

  it.each(['momentum', 'nesterov'] as const)(
    'of %s part decay from growth of the recurrence itself',
    (rule) => {
      for (const beta of [0, 0.5, 0.9, 0.99]) {
        for (const curvature of [0.3, 2, 40]) {
          const { limit } = quadraticRates(rule, [curvature], beta)!;
          const grows = (rate: number) => {
            let [w, v] = [1, 0];
            for (let k = 0; k < 200_000 && Math.abs(w) < 1e6; k++) {
              const g = curvature * w;
              v = beta * v + g;
              w -= rate * (rule === 'momentum' ? v : g + beta * v);
            }
            return Math.abs(w) >= 1;
          };
          expect([grows(limit * 0.999), grows(limit * 1.001)]).toEqual([false, true]);
        }
      }
    },
  );
});
