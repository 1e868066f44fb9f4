import { describe, expect, it } from 'vitest';
import { createDescent, parseExpression } from '../../src/core';
import { standardNormal } from '../../src/core/noise';
import { expressionObjective } from '../../src/core/objectives/expression';
import { averageSeeds } from '../../src/core/seedMean';

const COUNT = 200_000;
const draws = Float64Array.from({ length: COUNT }, (_, k) => standardNormal(1, k, 0));
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Φ by Simpson's rule. */
function normalDistribution(x: number): number {
  const steps = 400;
  const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(x);
  for (let k = 1; k < steps; k++) sum += (k % 2 ? 4 : 2) * density((x * k) / steps);
  return 0.5 + (sum * x) / steps / 3;
}

describe('standard normal numbers', () => {
  it('are these for seed 1, on every machine', () => {
    const first = [0, 1, 2].flatMap((epoch) =>
      [0, 1].map((parameter) => standardNormal(1, epoch, parameter)),
    );
    // also by the same steps in Python, whose floats are another implementation
    expect(first).toEqual([
      1.1954734995969272, 1.118524195221111, -2.0437806783526833, -2.7528641465481964, 0.7784676560180969,
      -0.9767776624704635,
    ]);
  });

  it('have the moments of the normal distribution', () => {
    // five standard errors each
    expect(Math.abs(mean(draws))).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(mean(draws.map((z) => z ** 2)) - 1)).toBeLessThan(5 * Math.sqrt(2 / COUNT));
    expect(Math.abs(mean(draws.map((z) => z ** 3)))).toBeLessThan(5 * Math.sqrt(15 / COUNT));
    expect(Math.abs(mean(draws.map((z) => z ** 4)) - 3)).toBeLessThan(5 * Math.sqrt(96 / COUNT));
  });

  it('have its distribution, by Kolmogorov and Smirnov', () => {
    const sorted = draws.slice().sort();
    let largest = 0;
    for (let k = 0; k < COUNT; k += 97) {
      largest = Math.max(largest, Math.abs(normalDistribution(sorted[k]!) - k / COUNT));
    }
    expect(largest).toBeLessThan(2 / Math.sqrt(COUNT));
  });

  it('do not depend on each other from epoch to epoch, parameter to parameter, seed to seed', () => {
    const others = [
      (k: number) => standardNormal(1, k + 1, 0),
      (k: number) => standardNormal(1, k, 1),
      (k: number) => standardNormal(2, k, 0),
      (k: number) => standardNormal(2 ** 32 - 1, k, 0),
    ];
    for (const other of others) {
      const products = draws.map((z, k) => z * other(k));
      expect(Math.abs(mean(products))).toBeLessThan(5 / Math.sqrt(COUNT));
      const squares = draws.map((z, k) => (z * z - 1) * (other(k) ** 2 - 1));
      expect(Math.abs(mean(squares))).toBeLessThan(10 / Math.sqrt(COUNT));
    }
  });
});

describe('a noisy descent', () => {
  const parsed = parseExpression('x^2+20*y^2');
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const objective = expressionObjective(parsed.expression);
  const runSeed = (seed: number, deviation = 0.5, learningRates = [0.01, 0.02]) => {
    const descent = createDescent({
      objective,
      dtype: 'float64',
      learningRates,
      starts: [learningRates.map(() => -4), learningRates.map(() => 1.5)],
      noise: { deviation, seed },
      epochs: 200,
      keep: 'trajectory',
    });
    descent.advance(200);
    return descent.trajectory();
  };

  it('is the same for the same seed, another for another, and plain without deviation', () => {
    expect(runSeed(4)).toEqual(runSeed(4));
    expect(runSeed(4).losses).not.toEqual(runSeed(5).losses);
    expect(runSeed(4, 0).losses).toEqual(runSeed(5, 0).losses);
  });

  it('adds deviation · z to each gradient, the same in every lane', () => {
    const { parameters, gradients } = runSeed(4);
    for (let k = 0; k < 200; k++) {
      for (const [lane, rate] of [0.01, 0.02].entries()) {
        for (const p of [0, 1]) {
          const at = 2 * k + lane;
          const noisy = gradients[p]![at]! + 0.5 * standardNormal(4, k, p);
          expect(parameters[p]![at + 2]).toBe(parameters[p]![at]! - rate * noisy);
        }
      }
    }
  });

  it('levels off where theory says: the mean of λ/2 · w² is lr · σ² / (2 (2 − lr · λ)) a direction', () => {
    const trajectories = Array.from({ length: 400 }, (_, seed) => runSeed(seed, 1, [0.02]));
    const { mean: average, lowestLosses, highestLosses } = averageSeeds(trajectories);
    const floor = [2, 40].map((curvature) => 0.02 / (2 * (2 - 0.02 * curvature))).reduce((a, b) => a + b);
    const late = Float64Array.from(average.losses.subarray(180));
    expect(mean(late) / floor).toBeCloseTo(1, 1);
    average.losses.forEach((loss, at) => {
      expect(lowestLosses[at]! <= loss && loss <= highestLosses[at]!).toBe(true);
    });
  });
});

describe('the mean over seeds', () => {
  it('of one run is that run, and leaves finite numbers with the first that does', () => {
    const run = (nonFiniteEpoch: number, losses: number[]) => ({
      dtype: 'float32' as const,
      lanes: 1,
      epochs: 1,
      losses: Float32Array.from(losses),
      parameters: [Float32Array.from(losses)],
      gradients: [Float32Array.from(losses)],
      nonFiniteEpochs: Int32Array.of(nonFiniteEpoch),
    });
    const one = run(-1, [0.1, 0.3]);
    expect(averageSeeds([one]).mean).toEqual(one);
    expect(averageSeeds([one, one, one]).mean.losses).toEqual(one.losses);
    const { mean: left } = averageSeeds([one, run(1, [1, Infinity]), run(0, [Number.NaN, 2])]);
    expect(left.nonFiniteEpochs).toEqual(Int32Array.of(0));
  });
});
