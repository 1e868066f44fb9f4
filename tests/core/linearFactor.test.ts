import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trace } from '../../src/core';
import { largestStableRate, linearFactor, momentumFactor, nesterovFactor } from '../../src/core/linearFactor';

const anyBeta = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const anyCurvature = fc.double({ min: 0.1, max: 50, noNaN: true });

/** How much a late step of a descent on λ/2 · w² leaves of the gap, in the geometric mean of many steps. */
function measureFactor(
  optimizer: 'sgd' | 'momentum' | 'nesterov',
  rate: number,
  beta: number,
  curvature: number,
) {
  const { parameters } = trace({
    loss: 'a/2*w^2',
    constants: { a: curvature },
    start: [1],
    learningRate: rate,
    epochs: 1000,
    dtype: 'float64',
    optimizer: optimizer === 'sgd' ? optimizer : { name: optimizer, beta },
  });
  // the largest of a few, because a gap that swings may be small at one of them
  const farthest = (from: number) => Math.max(...parameters[0]!.subarray(from, from + 200).map(Math.abs));
  return (farthest(600) / farthest(200)) ** (1 / 400);
}

describe('linear factors', () => {
  it.each([
    ['momentum', momentumFactor],
    ['nesterov', nesterovFactor],
  ] as const)('of %s are what its steps leave in the long run', (optimizer, factorOf) => {
    fc.assert(
      fc.property(
        anyBeta,
        anyCurvature,
        fc.double({ min: 0.3, max: 0.97, noNaN: true }),
        (beta, curvature, share) => {
          const rate = share * largestStableRate(optimizer, beta, curvature)!;
          const factor = factorOf(rate, beta, curvature);
          // the two eigenvalues must not be so close that the steps take long to show the larger
          fc.pre(factor > 0.55 && Math.abs(factor * factor - beta) > 0.02);
          expect(measureFactor(optimizer, rate, beta, curvature)).toBeCloseTo(factor, 2);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of momentum 0.9 are √0.9 at every rate from 0.0013 to 0.095 on x² + 20 y², and those of plain descent least at 2/42', () => {
    for (const rate of [0.0014, 0.01, 0.05, 0.0949]) {
      expect(linearFactor('momentum', rate, 0.9, [2, 40])).toBeCloseTo(Math.sqrt(0.9), 12);
    }
    for (const rate of [0.0012, 0.0951]) {
      expect(linearFactor('momentum', rate, 0.9, [2, 40])).toBeGreaterThan(Math.sqrt(0.9) + 1e-3);
    }
    const best = linearFactor('sgd', 2 / 42, 0, [2, 40])!;
    expect(best).toBeCloseTo(0.905, 3);
    for (const rate of [0.99 * (2 / 42), 1.01 * (2 / 42)]) {
      expect(linearFactor('sgd', rate, 0, [2, 40])).toBeGreaterThan(best);
    }
  });

  it('keep their sign for one weight, and are those of plain descent where β is 0', () => {
    expect(linearFactor('sgd', 0.6, 0, [2])).toBeCloseTo(-0.2, 15);
    for (const factorOf of [momentumFactor, nesterovFactor]) expect(factorOf(0.6, 0, 2)).toBeCloseTo(0.2, 15);
  });

  it('are 1 − lr for the references, and unknown for what adapts its steps', () => {
    expect(linearFactor('newton', 1, 0, [2, 40])).toBe(0);
    expect(linearFactor('exact', 0.5, 0, [2])).toBe(0.5);
    expect(linearFactor('exact', 0.5, 0, [2, 40])).toBeNull();
    expect(linearFactor('newton', 1, 0, [2, -2])).toBeNull();
    for (const optimizer of ['adagrad', 'rmsprop', 'adam', 'adamw'] as const) {
      expect(linearFactor(optimizer, 0.1, 0, [2])).toBeNull();
      expect(largestStableRate(optimizer, 0.9, 2)).toBeNull();
    }
  });
});

describe('the largest stable rate', () => {
  it.each(['sgd', 'momentum', 'nesterov', 'newton', 'exact'] as const)(
    'of %s parts runs that shrink from runs that grow',
    (optimizer) => {
      fc.assert(
        fc.property(anyBeta, anyCurvature, (beta, curvature) => {
          const limit = largestStableRate(optimizer, beta, curvature)!;
          const endOf = (rate: number) =>
            trace({
              loss: 'a/2*w^2',
              constants: { a: curvature },
              start: [1],
              learningRate: rate,
              epochs: 4000,
              dtype: 'float64',
              optimizer:
                optimizer === 'momentum' || optimizer === 'nesterov' ? { name: optimizer, beta } : optimizer,
            }).parameters[0]!.at(-1)!;
          expect(Math.abs(endOf(0.98 * limit))).toBeLessThan(0.1);
          expect(Math.abs(endOf(1.02 * limit))).not.toBeLessThan(10);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('is 0.05 for plain descent on x² + 20 y², and 0.095 with momentum 0.9', () => {
    expect(largestStableRate('sgd', 0, 40)).toBeCloseTo(0.05, 15);
    expect(largestStableRate('momentum', 0.9, 40)).toBeCloseTo(0.095, 15);
  });
});
