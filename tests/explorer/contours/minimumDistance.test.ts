import { describe, expect, it } from 'vitest';
import { deriveDistanceAxis, distanceToNearest } from '../../../src/explorer/contours/minimumDistance';

const minima = [
  { parameters: [3, 2], loss: 0 },
  { parameters: [-3, 0], loss: 0 },
];

describe('the distance to a minimum', () => {
  it('is that to the nearest one', () => {
    expect(distanceToNearest(minima, [0, 6])).toBe(5);
    expect(distanceToNearest(minima, [-3, -1])).toBe(1);
    expect(distanceToNearest(minima, [3, 2])).toBe(0);
  });

  it('is no number where none is known', () => {
    expect(distanceToNearest([], [0, 6])).toBe(Infinity);
  });

  it('has an axis from 0 to beyond the start, and one of length where the start is a minimum', () => {
    for (const start of [1e-6, 0, 4, 1e12]) {
      const { domain, ticks } = deriveDistanceAxis(start);
      expect(domain[0]).toBe(0);
      expect(domain[1]).toBeGreaterThan(start);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(2);
    }
  });
});
