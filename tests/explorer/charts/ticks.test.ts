import { describe, expect, it } from 'vitest';
import {
  deriveEpochTicks,
  formatDecade,
  formatTick,
  listMultiples,
  niceStep,
} from '../../../src/explorer/charts/ticks';

describe('niceStep', () => {
  it('rounds up to 1, 2 or 5 times a power of ten', () => {
    expect([9.45, 10, 10.5, 0.3, 2.1].map(niceStep)).toEqual([10, 10, 20, 0.5, 5]);
  });
});

describe('listMultiples', () => {
  it('gives 0.3, not 0.30000000000000004', () => {
    expect(listMultiples(0.1, 0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
  });
});

describe('deriveEpochTicks', () => {
  it('starts at 0, is whole, and names the end where there is room', () => {
    expect(deriveEpochTicks(50)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(deriveEpochTicks(47)).toEqual([0, 10, 20, 30, 40, 47]);
    expect(deriveEpochTicks(43)).toEqual([0, 10, 20, 30, 40]);
    expect(deriveEpochTicks(1)).toEqual([0, 1]);
  });
});

describe('tick labels', () => {
  it('are as short as their neighbours allow, with a true minus', () => {
    expect([formatTick(-7, 3), formatTick(1.85, 2.85), formatTick(1e-17, 10)]).toEqual(['−7', '1.85', '0']);
  });

  it('fall back to an exponent where digits would not fit', () => {
    expect([formatTick(5e307, 5e307), formatTick(-1.5e6, 5e5), formatTick(100_000, 5e4)]).toEqual([
      '5e307',
      '−1.5e6',
      '1e5',
    ]);
  });

  it('write decades as powers', () => {
    expect([1e2, 1, 1e-1, 1e-4, 1e-16, 1e5].map(formatDecade)).toEqual([
      '100',
      '1',
      '0.1',
      '10⁻⁴',
      '10⁻¹⁶',
      '10⁵',
    ]);
  });
});
