import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveAxes } from '../../../src/explorer/charts/axes';
import {
  deriveLogLossAxis,
  deriveLossAxis,
  deriveParameterAxis,
  derivePathEpochs,
} from '../../../src/explorer/charts/domains';

const experiment = (start: number) => ({
  objective: { kind: 'expression' as const, text: '(w+1)^2' },
  start: [{ value: start, text: String(start) }],
  dtype: 'float32' as const,
  epochs: 50,
});

describe('axes', () => {
  it('are those of the course note from w = 5: −7 to 5 within w* ± 7, and 0 to 40 for the loss 36', () => {
    const axes = deriveAxes(experiment(5));
    expect(axes.parameter).toEqual({ kind: 'linear', domain: [-8, 6], ticks: [-7, -4, -1, 2, 5] });
    expect(axes.loss).toEqual({ kind: 'linear', domain: [0, 40], ticks: [0, 10, 20, 30, 40] });
    expect(axes.logLoss.domain).toEqual([1e-16, 1e2]);
  });

  it('have somewhere to go when the start is the minimum', () => {
    const axes = deriveAxes(experiment(-1));
    expect(axes.parameter.ticks).toEqual([-2, -1.5, -1, -0.5, 0]);
    expect(axes.loss.domain[1]).toBeGreaterThan(1);
  });

  it('are finite, ascending and wide enough to scale for every finite start', () => {
    const starts = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(1e308, -1e308, 5e-324),
    );
    fc.assert(
      fc.property(starts, (start) => {
        const { parameter, loss, logLoss } = deriveAxes(experiment(start));
        for (const { domain, ticks } of [parameter, loss, logLoss]) {
          const [low, high] = domain;
          expect(high).toBeGreaterThan(low);
          expect(Number.isFinite(high - low)).toBe(true);
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThan(9);
          expect(
            ticks.every((tick) => tick >= low - 1e-9 * (high - low) && tick <= high + 1e-9 * (high - low)),
          ).toBe(true);
          expect(new Set(ticks).size).toBe(ticks.length);
        }
        expect(logLoss.domain[0]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the linear loss axis', () => {
  it('has the start strictly below its top, and the minimum on it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12 }),
        fc.double({ min: -1e3, max: 1e3 }),
        (height, minimum) => {
          // ticks have twelve digits
          fc.pre(height > 1e-4 * Math.abs(minimum));
          const { domain } = deriveLossAxis(minimum + height, minimum);
          expect(domain[1]).toBeGreaterThan(minimum + height);
          expect(domain[0]).toBeLessThanOrEqual(minimum + 1e-9 * (domain[1] - domain[0]));
        },
      ),
    );
  });
});

describe('the logarithmic loss axis', () => {
  it('reaches down to what a parabola can reach before exactly 0: 1e−16 in float32, 1e−34 in float64', () => {
    expect(deriveLogLossAxis(36, 'float32').ticks).toEqual([1e2, 1e-1, 1e-4, 1e-7, 1e-10, 1e-13, 1e-16]);
    expect(deriveLogLossAxis(36, 'float64').domain[0]).toBeCloseTo(1e-34, 40);
  });
});

describe('the w axis', () => {
  it('keeps the minimum in the middle and the start a twelfth of its length from an end', () => {
    const { domain } = deriveParameterAxis(-13, -1);
    expect(domain).toEqual([-15, 13]);
  });
});

describe('the path', () => {
  it('shows all epochs where each has 4 px, else the first ones, or all where they are asked for', () => {
    expect(derivePathEpochs(50, 260, false)).toBe(50);
    expect(derivePathEpochs(50, 200, false)).toBe(50);
    expect(derivePathEpochs(50, 199, false)).toBe(49);
    expect(derivePathEpochs(10_000, 260, true)).toBe(10_000);
  });
});
