import { describe, expect, it } from 'vitest';
import { findNearestRun, type Locate } from '../../../src/explorer/charts/nearestRun';
import { findStepTaken } from '../../../src/explorer/charts/runState';
import { experimentOf, resultsOf } from '../experimentOf';

const results = [...resultsOf(experimentOf([0.2, 0.01, 1e6], { epochs: 100 })).values()];
const byLoss: Locate = ({ loss }, epoch) => ({ x: epoch, y: loss });

describe('the run nearest to the pointer', () => {
  it('is the one whose mark is nearest, not the one whose line is', () => {
    expect(findNearestRun(results, 1, { x: 1, y: 35 }, byLoss)).toBe(1);
    expect(findNearestRun(results, 1, { x: 1, y: 10 }, byLoss)).toBe(0);
  });

  it('is never one that is drawn nowhere there', () => {
    expect(results[2]!.diagnosis.nonFiniteEpoch).toBeGreaterThan(0);
    expect(findNearestRun(results, 90, { x: 90, y: 100 }, byLoss)).toBe(1);
    const onLog: Locate = ({ loss }, epoch) => ({ x: epoch, y: Math.log10(loss - 36) });
    expect(findNearestRun(results, 10, { x: 10, y: 0 }, onLog)).not.toBe(0);
    expect(findNearestRun([], 0, { x: 0, y: 0 }, byLoss)).toBeNull();
  });
});

describe('the step taken from an epoch', () => {
  it('is minus the rate times the slope for a plain run', () => {
    expect(findStepTaken(results[0]!, 0)![0]).toBeCloseTo(-0.2 * 12, 6);
  });

  it('is none from the last epoch on, nor into numbers that are not finite', () => {
    const [first, , far] = results;
    expect(findStepTaken(first!, 100)).toBeNull();
    const end = far!.diagnosis.nonFiniteEpoch!;
    expect(findStepTaken(far!, end - 1)).toBeNull();
  });
});
