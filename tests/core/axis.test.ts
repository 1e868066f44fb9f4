import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Axis,
  cellValues,
  isAtPrecisionLimit,
  pointValues,
  shareOf,
  valueAt,
  zoomAxis,
} from '../../src/core/axis';

const LOG: Axis = { from: 1e-5, to: 10, scale: 'log' };
const LINEAR: Axis = { from: -3, to: 5, scale: 'linear' };
const COMPLEMENT: Axis = { from: 0, to: 0.999, scale: 'complement' };
const axes = fc.constantFrom(LOG, LINEAR, COMPLEMENT);
const shares = fc.double({ min: 0, max: 1, noNaN: true });

it('a value stands where its share says', () => {
  fc.assert(
    fc.property(axes, shares, (axis, share) => {
      expect(shareOf(axis, valueAt(axis, share))).toBeCloseTo(share, 10);
    }),
  );
});

it('0.9, 0.99 and 0.999 have equal gaps where the distance from 1 counts', () => {
  expect([...pointValues(COMPLEMENT, 4)]).toEqual([0, 0.9, 0.99, 0.999].map((v) => expect.closeTo(v, 12)));
});

it('points have both ends, cells have none', () => {
  expect([...pointValues(LINEAR, 3)]).toEqual([-3, 1, 5]);
  expect([...cellValues(LINEAR, 4)]).toEqual([-2, 0, 2, 4]);
  expect([...pointValues(LOG, 7)].map((value) => Math.log10(value))).toEqual(
    [-5, -4, -3, -2, -1, 0, 1].map((decade) => expect.closeTo(decade, 12)),
  );
});

it('a zoom keeps the value under the pointer and undoes itself', () => {
  fc.assert(
    fc.property(axes, shares, fc.double({ min: 0.5, max: 4, noNaN: true }), (axis, share, factor) => {
      const closer = zoomAxis(axis, factor, share);
      expect(valueAt(closer, share)).toBeCloseTo(valueAt(axis, share), 9);
      const back = zoomAxis(closer, 1 / factor, share);
      expect(back.from).toBeCloseTo(axis.from, 9);
      expect(back.to).toBeCloseTo(axis.to, 8);
    }),
  );
});

it('a zoom that goes on comes to the limit of float32, and much later to that of float64', () => {
  const zoomsTo = (dtype: 'float32' | 'float64') => {
    let axis = LOG;
    let zooms = 0;
    for (; !isAtPrecisionLimit(axis, 512, dtype); zooms++) axis = zoomAxis(axis, 2, 0.83);
    return zooms;
  };
  expect(zoomsTo('float32')).toBeGreaterThan(10);
  expect(zoomsTo('float64') - zoomsTo('float32')).toBeGreaterThan(24);
});
