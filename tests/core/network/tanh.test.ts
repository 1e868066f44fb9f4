import { expect, it } from 'vitest';
import { tanh } from '../../../src/core/network/tanh';

it('is Math.tanh within two units in the last place, from tiny to saturated', () => {
  for (let exponent = -30; exponent <= 5; exponent += 0.01) {
    const z = 2 ** exponent;
    expect(Math.abs(tanh(z) / Math.tanh(z) - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
    expect(tanh(-z)).toBe(-tanh(z));
  }
});

it('ends at one where the exponential overflows, and stays NaN', () => {
  expect([tanh(1000), tanh(Infinity), tanh(-Infinity)]).toEqual([1, 1, -1]);
  expect(tanh(Number.NaN)).toBeNaN();
});
