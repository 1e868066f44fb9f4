import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/core/network/networkShape';
import { passOnce } from '../../../src/core/network/onePass';
import { classMark } from '../../../src/explorer/network/classMark';
import {
  formatBlame,
  writeBlame,
  writeLoss,
  writeSum,
} from '../../../src/explorer/network/pass/passArithmetic';
import { derivePassLayout, formatWithin, leastWidth } from '../../../src/explorer/network/pass/passLayout';
import { derivePassReach, listPassSteps } from '../../../src/explorer/network/pass/passSteps';
import { ENDS, someParameters, someSamples } from '../../core/network/someNetwork';
import { compute } from './byHand';

const samples = someSamples(9, 3, 3, 5);

describe.each(ENDS)('arithmetic of $output with $loss', (end) => {
  const shape: NetworkShape = { layers: [3, 4, 3], activation: 'tanh', ...end };
  const parameters = someParameters(shape, 1, 21);
  const pass = passOnce(shape, parameters, samples, 1);

  it('comes to what it says, from the digits that stand there', () => {
    const lines = [
      writeLoss(shape, pass),
      ...[0, 1, 2, 3].map((unit) => writeSum(shape, parameters, pass, 1, unit)),
      ...[0, 1, 2, 3].map((unit) => writeBlame(shape, parameters, pass, 1, unit)),
      ...[0, 1, 2].map((unit) => writeSum(shape, parameters, pass, 2, unit)),
    ];
    for (const line of lines) {
      const { byHand, written, unit } = compute(line);
      expect(Math.abs(byHand - written), line).toBeLessThan(1.1 * unit);
      // enough of them to be worth checking
      expect(Math.abs(written) / unit, line).toBeGreaterThan(99);
    }
  });
});

describe('the steps of a pass', () => {
  it('go forward from the first layer and back from the last, ∂L/∂z of a layer before its ∂L/∂W', () => {
    const steps = listPassSteps(2);
    const told = steps.map((step) =>
      'layer' in step
        ? `${step.station} ${'of' in step ? step.of : ''}${step.layer}`
        : `${step.station}${'of' in step ? ` ${step.of}` : ''}`,
    );
    expect(told).toEqual([
      'forward 1',
      'forward 2',
      'loss',
      'backward output',
      'backward sum2',
      'backward weights2',
      'backward sum1',
      'backward weights1',
      'update',
    ]);
    expect(derivePassReach(steps, 0)).toEqual({ forward: 1, hasOutputBlame: false, sums: 3, weights: 3 });
    expect(derivePassReach(steps, 5)).toEqual({ forward: 2, hasOutputBlame: true, sums: 2, weights: 2 });
  });
});

describe('the layout of a network', () => {
  it.each([
    [[4, 3], 560, 380],
    [[4, 8, 3], 340, 260],
    [[64, 32, 32, 32, 16], 340, 260],
  ] as const)('keeps units of %j within %d × %d, apart from each other', (layers, widthPx, heightPx) => {
    for (const column of derivePassLayout(layers, widthPx, heightPx).units) {
      column.forEach(({ x, y, radius }, k) => {
        expect(x - radius).toBeGreaterThan(0);
        expect(x + radius).toBeLessThan(widthPx);
        expect(y - radius).toBeGreaterThan(0);
        expect(y + radius).toBeLessThan(heightPx);
        if (k > 0) expect(y - column[k - 1]!.y).toBeGreaterThan(2 * radius);
      });
    }
  });
});

describe('the least width of a drawing', () => {
  it.each([
    [[4, 3], true],
    [[4, 8, 3], true],
    [[4, 8, 8, 8, 3], true],
    [[4, 8, 8, 8, 3], false],
  ] as const)('keeps layers of %j apart from each other', (layers, isNarrow) => {
    const { units } = derivePassLayout(layers, leastWidth(layers, isNarrow), 400);
    units.slice(1).forEach(([unit], l) => {
      expect(unit!.x - units[l]![0]!.x).toBeGreaterThan(2 * unit!.radius + 24);
    });
  });
});

describe('a value in its circle', () => {
  it('has as many decimals as fit, and an exponent where it is long', () => {
    expect([0.906, -17.77, 212.4, -7.82e31, Number.NaN].map((value) => formatWithin(value, 20))).toEqual([
      '0.91',
      '−17.8',
      '212',
      '−7.8e31',
      'NaN',
    ]);
    expect(formatWithin(-0.906, 14)).toBe('−0.9');
  });
});

describe('marks of classes', () => {
  it('differ in shape or filling for sixteen classes, in colour for the first three', () => {
    const marks = Array.from({ length: 16 }, (_, label) => classMark(label));
    expect(new Set(marks.map(({ shape, isHollow }) => `${shape} ${isHollow}`)).size).toBe(16);
    expect(new Set(marks.slice(0, 3).map(({ color }) => color)).size).toBe(3);
  });
});

it('a gradient is written in at most seven signs, however small it is, and one of nothing is 0', () => {
  const written = [-1e-164, 1e-9, -3.2e-4, -0.0243, 0, -99.5, 1e4].map(formatBlame);
  expect(written).toEqual(['≈ 0', '1e−9', '−3e−4', '−0.024', '0.000', '−99.500', '10000']);
});
