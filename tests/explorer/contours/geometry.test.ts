import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/explorer/charts/scale';
import { placeContourLabels, placeContours } from '../../../src/explorer/contours/contourPaths';
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
    lines: [1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({ level, lines: [ring(level / 18)] })),
  };

  it('stay where they belong when the axes have moved on', () => {
    const widths = [frameOf(-1, 1), frameOf(-2, 2)].map((frame) => {
      const [, x] = /M([\d.]+),/.exec(placeContours(map, frame)[7]!.d)!;
      return Number(x) - 200;
    });
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1);
  });

  it('have every fourth level named, on its line and apart from what is there', () => {
    const labels = placeContourLabels(map, frameOf(-1, 1), [{ x: 200, y: 200 }], (level) => `L = ${level}`);
    expect(labels.map(({ level }) => level)).toEqual([4, 8]);
    for (const { level, x, y } of labels)
      expect(Math.hypot(x - 200, y - 200)).toBeCloseTo((400 * level) / 18, 0);
  });
});
