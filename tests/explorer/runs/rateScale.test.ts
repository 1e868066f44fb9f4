import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linearScale,
  logarithmicScale,
  mirrorScale,
  type RateScale,
  scaleForEdge,
} from '../../../src/explorer/runs/rateScale';

const edges = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const places = fc.double({ min: 0, max: 1, noNaN: true });

/** What every scale promises, whatever its formula. */
function expectLaws(scale: RateScale): void {
  expect(scale.placeOf(scale.least)).toBeCloseTo(0, 12);
  expect(scale.placeOf(scale.greatest)).toBeCloseTo(1, 12);
  fc.assert(
    fc.property(places, (place) => {
      expect(scale.placeOf(scale.rateAt(place))).toBeCloseTo(place, 10);
    }),
  );
  fc.assert(
    fc.property(places, (share) => {
      const rate = scale.least + share * (scale.greatest - scale.least);
      expect(Math.abs(scale.rateAt(scale.placeOf(rate)) / rate - 1)).toBeLessThan(1e-10);
    }),
  );
  let before = -1;
  for (let index = 0; index <= 4000; index++) {
    const rate = scale.rateAt(index / 4000);
    expect(rate).toBeGreaterThan(before);
    before = rate;
  }
}

describe('the mirror scale', () => {
  it('is a monotone bijection between [0.002 e, 1.25 e] and [0, 1], on the parabola', () => {
    expectLaws(mirrorScale(1));
    expect([mirrorScale(1).least, mirrorScale(1).greatest]).toEqual([0.002, 1.25]);
  });

  it('is one for every e', () => {
    for (const edge of [1e-6, 0.05, 2 / 3, 40, 1e6]) expectLaws(mirrorScale(edge));
  });

  it('puts 0.01 and 0.99 equally far from the middle, and any two rates that draw the same curve', () => {
    const { placeOf } = mirrorScale(1);
    const middle = placeOf(0.5);
    expect(middle - placeOf(0.01)).toBeCloseTo(placeOf(0.99) - middle, 12);
    for (let rate = 0.002; rate < 0.5; rate *= 1.1) {
      expect(middle - placeOf(rate)).toBeCloseTo(placeOf(1 - rate) - middle, 10);
    }
  });

  it('depends on the rate as a share of e alone', () => {
    fc.assert(
      fc.property(edges, places, (edge, place) => {
        expect(mirrorScale(edge).rateAt(place) / edge).toBeCloseTo(mirrorScale(1).rateAt(place), 12);
      }),
    );
  });

  it('pins what lies beyond an end to that end', () => {
    const { placeOf } = mirrorScale(1);
    expect(placeOf(0)).toBe(0);
    expect(placeOf(0.001)).toBe(0);
    expect(placeOf(1.3)).toBe(1);
    expect(placeOf(1e6)).toBe(1);
  });

  it('counts the distance from 0 on the left half and from e on the right half and beyond', () => {
    const { distanceOf } = mirrorScale(1);
    expect(distanceOf(0.2)).toBe(0.2);
    expect(distanceOf(0.99)).toBeCloseTo(0.01, 12);
    expect(distanceOf(1.02)).toBeCloseTo(0.02, 12);
    expect(distanceOf(1)).toBeGreaterThan(0);
  });

  it('refuses an e that is not positive and finite', () => {
    for (const edge of [0, -1, Number.NaN, Infinity]) expect(() => mirrorScale(edge)).toThrow(RangeError);
  });
});

describe('the logarithmic scale', () => {
  it('is a monotone bijection, and gives each decade the same room', () => {
    const scale = logarithmicScale();
    expectLaws(scale);
    expect(scale.placeOf(1e-3) - scale.placeOf(1e-4)).toBeCloseTo(scale.placeOf(10) - scale.placeOf(1), 12);
  });

  it('refuses ends in the wrong order', () => {
    expect(() => logarithmicScale(1, 1)).toThrow(RangeError);
    expect(() => logarithmicScale(0, 1)).toThrow(RangeError);
  });

  it('is what a loss without a known e gets', () => {
    expect(scaleForEdge(null).edge).toBeNull();
    expect(scaleForEdge(1)).toBe(scaleForEdge(1));
    expect(scaleForEdge(1).edge).toBe(1);
  });
});

describe('the plain scale of a few rates', () => {
  const scale = linearScale(0.9, 1.1, 1);

  it('has the largest stable rate in the middle of 0.9 and 1.1, and is pinned at its ends', () => {
    expect([0.9, 1, 1.1, 0.2, 3].map(scale.placeOf).map((place) => Number(place.toFixed(9)))).toEqual([
      0, 0.5, 1, 0, 1,
    ]);
    expect(scale.rateAt(0.25)).toBeCloseTo(0.95, 12);
  });

  it('says what ends it needs', () => {
    expect(() => linearScale(1, 1, null)).toThrow('0 ≤ least < greatest < ∞; got 1 and 1');
  });
});
