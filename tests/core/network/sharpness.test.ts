import { describe, expect, it } from 'vitest';
import { createHessianProduct } from '../../../src/core/network/hessian';
import { countParameters, type NetworkShape } from '../../../src/core/network/networkShape';
import { createSharpnessSearch, largestEigenvalue } from '../../../src/core/network/sharpness';
import { someParameters, someSamples } from './someNetwork';

const LANES = 4;
const samples = someSamples(9, 3, 3, 2);
const shape: NetworkShape = {
  layers: [3, 4, 3],
  activation: 'tanh',
  output: 'softmax',
  loss: 'meanSquaredError',
};

/** The sharpness of every lane. */
function find(parameters: Float64Array): Float64Array {
  const steps = createSharpnessSearch(shape, samples, LANES)(parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The whole Hessian of one lane, column by column. */
function hessianOf(parameters: Float64Array, lane: number): number[][] {
  const count = countParameters(shape);
  const multiply = createHessianProduct(shape, LANES);
  return Array.from({ length: count }, (_, column) => {
    const direction = new Float64Array(count * LANES);
    direction[column * LANES + lane] = 1;
    const product = new Float64Array(direction.length);
    multiply(parameters, samples, direction, product);
    return Array.from({ length: count }, (_, row) => product[row * LANES + lane]!);
  });
}

/** All eigenvalues of a symmetric matrix, by Jacobi's rotations. */
function eigenvalues(matrix: number[][]): number[] {
  const a = matrix.map((row) => [...row]);
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        const angle = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < a.length; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          [a[k]![p], a[k]![q]] = [c * x - s * y, s * x + c * y];
        }
        for (let k = 0; k < a.length; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          [a[p]![k], a[q]![k]] = [c * x - s * y, s * x + c * y];
        }
      }
    }
  }
  return a.map((row, k) => row[k]!).sort((one, other) => one - other);
}

describe('the sharpness', () => {
  const parameters = someParameters(shape, LANES, 21);
  const found = find(parameters);
  const all = [0, 1, 2, 3].map((lane) => eigenvalues(hessianOf(parameters, lane)));

  it('is the largest eigenvalue of the Hessian in every lane', () => {
    all.forEach((values, lane) => {
      expect(found[lane]! / values.at(-1)!).toBeCloseTo(1, 5);
    });
  });

  it('is not the eigenvalue farthest from 0 where that one is negative', () => {
    // turned upside down, the sharpest valley is the sharpest hill
    const fooled = all.filter((values) => -values[0]! > values.at(-1)!);
    const lanes = all.flatMap((values, lane) => (fooled.includes(values) ? [lane] : []));
    expect(lanes.length).toBeGreaterThan(0);
    for (const lane of lanes) expect(found[lane]).toBeGreaterThan(0);
  });

  it('is not a number where weights are not finite', () => {
    const lost = parameters.map((value, at) => (at % LANES === 1 ? Infinity : value));
    const sharpness = find(lost);
    expect(sharpness[1]).toBeNaN();
    expect(sharpness[0]).toBe(found[0]);
  });
});

describe('the largest eigenvalue of a tridiagonal matrix', () => {
  it('stands between eigenvalues of opposite sign and equal size', () => {
    expect(largestEigenvalue([0, 0], [3])).toBeCloseTo(3, 12);
  });

  it('may be negative', () => {
    expect(largestEigenvalue([-2, -5], [0])).toBe(-2);
  });
});
