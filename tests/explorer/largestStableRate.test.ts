import { describe, expect, it } from 'vitest';
import { deriveLargestStableRate } from '../../src/explorer/largestStableRate';

describe('the largest stable rate', () => {
  it('is 2/L″ for a parabola, wherever its minimum lies', () => {
    expect(deriveLargestStableRate('(w+1)^2')).toBe(1);
    expect(deriveLargestStableRate('20*(w-3)^2 + 7w')).toBeCloseTo(0.05, 12);
    expect(deriveLargestStableRate('2*(w+1)^2')).toBe(0.5);
    expect(deriveLargestStableRate('w²/4 − 2')).toBeCloseTo(4, 12);
  });

  it('is not known where the curvature changes, or where there is nothing to roll into', () => {
    for (const text of ['w^4', 'w^2/10 + sin(3w)', '|w|', '-w^2', '3w + 1', '(w^2-1)^2', 'exp(w)']) {
      expect(deriveLargestStableRate(text), text).toBeNull();
    }
  });

  it('is not known for two weights or for a text that is no loss', () => {
    expect(deriveLargestStableRate('x^2 + y^2')).toBeNull();
    expect(deriveLargestStableRate('(w+')).toBeNull();
  });
});
