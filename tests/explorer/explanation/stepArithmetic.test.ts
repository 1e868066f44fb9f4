import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveStepArithmetic } from '../../../src/explorer/explanation/stepArithmetic';
import { steepParabola } from '../../../src/state/parameters';
import { experimentOf, resultsOf } from '../experimentOf';
import { runResult } from '../runResult';

describe('the arithmetic of one step', () => {
  it('is the catalogue example at epoch 3 of 0.6', () => {
    expect(deriveStepArithmetic(runResult({ learningRate: 0.6 }), 3, 2)).toEqual({
      id: 0,
      epoch: 3,
      weight: '-1.0480',
      rate: '0.6',
      gradient: '-0.0960',
      next: '-0.9904',
      isExact: true,
    });
  });

  it('shows at epoch 13 of 0.99 what the landscape shows there', () => {
    const step = deriveStepArithmetic(runResult({ learningRate: 0.99 }), 13, 2);
    expect([step?.weight, step?.gradient, step?.next, step?.isExact]).toEqual([
      '-5.6141',
      '-9.2283',
      '3.5219',
      true,
    ]);
  });

  it('follows a steeper parabola, whose slope is 4(w + 1)', () => {
    const steep = { ...experimentOf([0.2]), objective: steepParabola({ value: 2, text: '2' }) };
    const step = deriveStepArithmetic(resultsOf(steep).get(0)!, 0, 4);
    expect([step?.weight, step?.gradient, step?.next, step?.isExact]).toEqual([
      '5.0000',
      '24.0000',
      '0.2000',
      true,
    ]);
  });

  it('can be checked by hand: the digits shown give the digits shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }).map((thousandth) => thousandth / 1000),
        fc.integer({ min: 0, max: 48 }),
        fc.integer({ min: -90, max: 90 }).map((tenth) => tenth / 10),
        (learningRate, epoch, start) => {
          const step = deriveStepArithmetic(runResult({ learningRate, start }), epoch, 2);
          if (!step?.isExact) return;
          const decimals = step.next.split('.')[1]?.length ?? 0;
          const unit = 10 ** -decimals;
          expect(Math.abs(2 * (Number(step.weight) + 1) - Number(step.gradient))).toBeLessThan(1.01 * unit);
          const byHand = Number(step.weight) - learningRate * Number(step.gradient);
          expect(Math.abs(byHand - Number(step.next))).toBeLessThan(0.501 * unit);
        },
      ),
    );
  });

  it('says ≈ rather than = where no digits agree, and stays silent past the last row and past overflow', () => {
    expect(deriveStepArithmetic(runResult({ learningRate: 1.2, start: 1e9 }), 2, 2)?.isExact).toBe(false);
    expect(deriveStepArithmetic(runResult({ learningRate: 0.6 }), 50, 2)).toBeNull();
    expect(deriveStepArithmetic(runResult({ learningRate: 1e6, epochs: 200 }), 199, 2)).toBeNull();
  });
});
