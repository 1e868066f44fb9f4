import { describe, expect, it } from 'vitest';
import {
  cutAtExit,
  findExit,
  formatDots,
  formatPieces,
  formatPolyline,
  placePoints,
  touchesBox,
} from '../../../src/explorer/charts/polyline';
import { createScale } from '../../../src/explorer/charts/scale';

const linear = createScale({ kind: 'linear', domain: [0, 100], from: 0, to: 100 });
const log = createScale({ kind: 'log', domain: [1e-16, 1e2], from: 180, to: 0 });
const box = { left: 0, top: 0, width: 100, height: 100 };
const place = (xs: number[], ys: number[]) => placePoints(xs, ys, linear, linear);

describe('placePoints', () => {
  it('ends a curve on a log axis before an exact 0, and draws no floor under it', () => {
    const line = placePoints([0, 1, 2, 3], [1e2, 1e-7, 0, 0], linear, log);
    expect(line.count).toBe(2);
    expect(formatPolyline(line)).toBe('M0,0L1,90');
  });

  it('ends a curve before what is not finite', () => {
    expect(place([0, 1, 2], [1, Infinity, 3]).count).toBe(1);
    expect(place([0, 1, 2], [Number.NaN, 1, 3]).count).toBe(0);
  });

  it('keeps 1e300 within what a renderer can place', () => {
    const line = place([0, 1], [1, 1e300]);
    expect(Math.abs(line.px[3]!)).toBeLessThan(1e5);
  });
});

describe('formatPolyline', () => {
  it('leaves out a point that lies where the one before does, and no other', () => {
    expect(formatPolyline(place([1, 1, 1.01, 3, 1], [2, 2, 2, 4, 2]))).toBe('M1,2L3,4L1,2');
  });
});

describe('formatDots', () => {
  it('has one dot a pixel, however often a run comes back', () => {
    expect(formatDots(place([1, 30, 1.1, 30.2, 1, 31], [2, 4, 2, 4, 2, 4]))).toBe('M1,2h0M30,4h0M31,4h0');
  });
});

describe('formatPieces', () => {
  it('leaves a gap where there is no value and goes on after it', () => {
    expect(formatPieces([0, 1, 2, 3], [1, Infinity, 3, 4], linear, linear)).toBe('M0,1M2,3L3,4');
  });
});

describe('findExit', () => {
  it('finds the point on the edge, its side and the first point outside', () => {
    expect(findExit(place([0, 10, 20], [50, 50, 150]), box)).toEqual({
      x: 15,
      y: 100,
      side: 'bottom',
      index: 2,
    });
    expect(findExit(place([50, 50, -50], [10, 20, 30]), box)).toEqual({
      x: 0,
      y: 25,
      side: 'left',
      index: 2,
    });
  });

  it('takes the edge that is crossed first where a segment passes a corner', () => {
    expect(findExit(place([90, 190], [50, -50]), box)?.side).toBe('right');
    expect(findExit(place([50, 150], [10, -90]), box)?.side).toBe('top');
  });

  it('does not call it leaving when the curve comes back, ends inside, or never was inside', () => {
    expect(findExit(place([0, 10, 20], [50, 150, 50]), box)).toBeNull();
    expect(findExit(place([0, 10], [150, 160]), box)).toBeNull();
  });

  it('cuts what swings to and fro outside after it has left', () => {
    const line = place([50, 120, -120, 150], [10, 20, 30, 40]);
    expect(cutAtExit(line, findExit(line, box)).count).toBe(2);
  });
});

describe('touchesBox', () => {
  it('sees a segment that crosses the box without a point in it', () => {
    expect(touchesBox(place([0, 100], [0, 100]), { left: 40, top: 40, width: 10, height: 10 })).toBe(true);
    expect(touchesBox(place([0, 100], [0, 100]), { left: 60, top: 10, width: 20, height: 20 })).toBe(false);
    expect(touchesBox(place([0, 100], [45, 45]), { left: 40, top: 40, width: 10, height: 10 })).toBe(true);
  });
});
