import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/explorer/charts/polyline';
import { createScale } from '../../../src/explorer/charts/scale';
import {
  listNamedLevels,
  placeContourLabels,
  placeContours,
} from '../../../src/explorer/contours/contourPaths';
import { fitScale } from '../../../src/explorer/contours/fitScale';

const axis = (low: number, high: number) => ({
  kind: 'linear' as const,
  domain: [low, high] as const,
  ticks: [],
});

describe('the scale of a map', () => {
  it('is one on both axes, about the same middle, with nothing cut off', () => {
    const { x, y, isOneScale } = fitScale(axis(-5, 5), axis(-1, 3), 500, 300);
    expect(isOneScale).toBe(true);
    expect((x.domain[1] - x.domain[0]) / 500).toBeCloseTo((y.domain[1] - y.domain[0]) / 300);
    expect(x.domain).toEqual([-5, 5]);
    expect((y.domain[0] + y.domain[1]) / 2).toBeCloseTo(1);
    expect(y.domain[0]).toBeLessThanOrEqual(-1);
    expect(y.ticks.length).toBeGreaterThan(2);
  });

  it('is an own one for each axis where one would leave a stripe', () => {
    const { y, isOneScale } = fitScale(axis(-100, 100), axis(-1, 1), 500, 300);
    expect(isOneScale).toBe(false);
    expect(y.domain).toEqual([-1, 1]);
  });
});

describe('contour lines on a map', () => {
  const plot = { left: 0, top: 0, width: 400, height: 400 };
  const frameOf = (low: number, high: number) => ({
    plot,
    x: createScale({ kind: 'linear', domain: [low, high], from: 0, to: 400 }),
    y: createScale({ kind: 'linear', domain: [low, high], from: 400, to: 0 }),
  });
  const ring = (radius: number) =>
    Float32Array.from({ length: 202 }, (_, k) => {
      const angle = ((k >> 1) / 100) * 2 * Math.PI;
      return 0.5 + radius * (k % 2 === 0 ? Math.cos(angle) : Math.sin(angle));
    });
  const map = {
    x: axis(-1, 1),
    y: axis(-1, 1),
    lines: [1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({ level, rings: [ring(level / 18)] })),
  };

  it('stay where they belong when the axes have moved on', () => {
    const widths = [frameOf(-1, 1), frameOf(-2, 2)].map((frame) => {
      const [, x] = /M([\d.]+),/.exec(placeContours(map, frame)[7]!.d)!;
      return Number(x) - 200;
    });
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1);
  });

  it('have all that is higher shaded, from the line outwards', () => {
    const [first] = placeContours(map, frameOf(-1, 1));
    expect(first!.above).toBe(`${first!.d}Z`);
  });

  it('move their names away from what stands where they would', () => {
    const squares = { ...map, lines: map.lines.map((line, k) => ({ ...line, level: (k + 1) ** 2 })) };
    const place = (taken: readonly Box[]) => placeContourLabels(squares, frameOf(-1, 1), taken, String);
    const [before] = place([]);
    const [after] = place([before!.box]);
    expect(after!.level).toBe(before!.level);
    expect(Math.abs(after!.y - before!.y) > 14 || Math.abs(after!.x - before!.x) > before!.box.width).toBe(
      true,
    );
  });

  it('are named on their line and apart from what is there, the first one in full', () => {
    const squares = { ...map, lines: map.lines.map((line, k) => ({ ...line, level: (k + 1) ** 2 })) };
    const asked: boolean[] = [];
    const middle = { left: 194, top: 191, width: 12, height: 18 };
    const labels = placeContourLabels(squares, frameOf(-1, 1), [middle], (level, isFirst) => {
      asked.push(isFirst);
      return `L = ${level}`;
    });
    expect(labels.map(({ level }) => level)).toEqual([16, 64]);
    expect(asked).toEqual([true, false]);
    for (const { level, x, y } of labels)
      expect(Math.hypot(x - 200, y - 200)).toBeCloseTo((400 * Math.sqrt(level)) / 18, 0);
  });
});

describe('the levels with a name', () => {
  const namedOf = (...levels: number[]) => [...listNamedLevels(levels)];

  it('are powers of ten where levels run over decades', () => {
    expect(namedOf(0.5, 1, 2, 5, 10, 20, 50, 100, 200)).toEqual([1, 10, 100]);
    expect(namedOf(0.3, 1, 3, 10, 30)).toEqual([1, 10]);
  });

  it('are every fourth of squares, though some of these are powers of ten', () => {
    const squares = Array.from({ length: 12 }, (_, k) => (k + 1) ** 2);
    expect(namedOf(...squares)).toEqual([16, 64, 144]);
  });

  it('are 0 and what lies as many even steps away on both sides', () => {
    expect(namedOf(-20, -15, -10, -5, 0, 5, 10, 15, 20)).toEqual([-20, 0, 20]);
    expect(namedOf(...Array.from({ length: 14 }, (_, k) => (k - 6) / 10))).toEqual([-0.5, 0, 0.5]);
    expect(namedOf(...Array.from({ length: 12 }, (_, k) => k + 1))).toEqual([5, 10]);
  });
});
