import { describe, expect, it } from 'vitest';
import { findState } from '../../../src/explorer/charts/runState';
import { deriveSeries, findPoint, thinSeries } from '../../../src/explorer/charts/series';
import { runResult } from '../runResult';

const gap = (learningRate: number, epoch: number) => 6 * (1 - 2 * learningRate) ** epoch;

describe('deriveSeries', () => {
  it('has every one of the first epochs of a long run, and its last', () => {
    const result = runResult({ learningRate: 0.99, epochs: 10_000 });
    const { epochs, parameters } = deriveSeries(result, result.pathCurve);
    expect(Array.from({ length: 129 }, (_, k) => epochs[k])).toEqual(
      Array.from({ length: 129 }, (_, k) => k),
    );
    expect(parameters[101]).toBeCloseTo(gap(0.99, 101) - 1, 3);
    expect(epochs[epochs.length - 1]).toBe(10_000);
    for (let k = 1; k < epochs.length; k++) expect(epochs[k]!).toBeGreaterThan(epochs[k - 1]!);
  });

  it('has no point that is not finite', () => {
    const result = runResult({ learningRate: 50, epochs: 10_000 });
    const series = deriveSeries(result, result.lossCurve);
    expect(series.nonFiniteEpoch).toBeGreaterThan(0);
    expect(Array.from(series.losses).every(Number.isFinite)).toBe(true);
    expect(series.epochs[series.epochs.length - 1]).toBe(series.nonFiniteEpoch - 1);
  });
});

describe('thinSeries', () => {
  it('keeps at most the points asked for (and three more), the ends and the extremes', () => {
    const result = runResult({ learningRate: 0.99, epochs: 10_000 });
    const series = deriveSeries(result, result.pathCurve);
    const values = Float64Array.from(series.parameters);
    const thin = thinSeries(series, values, 200);
    expect(thin.epochs.length).toBeLessThanOrEqual(203);
    expect([thin.epochs[0], thin.epochs[thin.epochs.length - 1]]).toEqual([0, 10_000]);
    expect(Math.min(...Array.from(thin.parameters))).toBe(Math.min(...values));
  });
});

describe('findPoint', () => {
  it('gives the last point at or before an epoch', () => {
    const series = {
      epochs: Float64Array.of(0, 2, 5),
      losses: Float64Array.of(),
      parameters: Float64Array.of(),
      seconds: null,
      nonFiniteEpoch: -1,
    };
    expect([-1, 0, 1, 2, 4, 9].map((epoch) => findPoint(series, epoch))).toEqual([-1, 0, 0, 1, 1, 2]);
  });
});

describe('findState', () => {
  it('is exact around the cursor, among the first epochs, and at the end', () => {
    const result = runResult({ learningRate: 0.2, epochs: 50 });
    expect(findState(result, 4)?.parameter).toBeCloseTo(gap(0.2, 4) - 1, 5);
    expect(findState(result, 4)?.isExact).toBe(true);
    expect(findState(result, 51)).toBeNull();
  });

  it('is nothing from the epoch on at which the run is not finite', () => {
    const result = runResult({ learningRate: 50, epochs: 100 });
    const end = result.lossCurve.nonFiniteEpoch;
    expect(findState(result, end - 1)).not.toBeNull();
    expect(findState(result, end)).toBeNull();
  });
});
