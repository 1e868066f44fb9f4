import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDecimals,
  formatFactor,
  formatLoss,
  formatNumber,
  formatPercent,
  formatRate,
} from '../../src/explorer/numbers';

describe('numbers on the page', () => {
  it('keeps three digits between a thousandth and a hundred thousand', () => {
    expect([4.7681, 531.2, 1818.3, 36, 0.0576].map((value) => formatNumber(value))).toEqual([
      '4.77',
      '531',
      '1818',
      '36',
      '0.0576',
    ]);
  });

  it('writes very small and very large numbers with an exponent and a true minus', () => {
    expect(formatNumber(6.04e-16)).toBe('6.0e−16');
    expect(formatNumber(-2.4e24)).toBe('−2.4e24');
    expect([Infinity, -Infinity, NaN].map((value) => formatNumber(value))).toEqual(['∞', '−∞', 'NaN']);
  });

  it('keeps the digits of a table, by which it is checked, on both sides of the exponent', () => {
    expect(
      [1.23456789e-4, -9.87654e-7, 123456.789, 1e-4, 2.5e24].map((value) => formatNumber(value, 6)),
    ).toEqual(['1.23457e−4', '−9.87654e−7', '1.23457e5', '1e−4', '2.5e24']);
    expect(formatNumber(3.4567e-5, 4)).toBe('3.457e−5');
  });

  it('calls a loss below the squared tolerance almost zero', () => {
    expect([0, 3.6e-15, 9e-7, 2e-6].map((loss) => formatLoss(loss))).toEqual(['≈ 0', '≈ 0', '≈ 0', '2.0e−6']);
  });

  it('puts a negative factor in parentheses and never rounds a factor beside 1 to 1', () => {
    expect([0.98, -0.2, -1, 0, 0.9996, -1.0001, 0.996].map(formatFactor)).toEqual([
      '× 0.98',
      '× (−0.20)',
      '× (−1.00)',
      '× 0.00',
      '× 0.9996',
      '× (−1.0001)',
      '× 0.996',
    ]);
  });

  it('tells 99.96 percent from 100', () => {
    expect([0.2, 0.6, 0.98, 0.9996, 1].map(formatPercent)).toEqual(['20', '60', '98', '99.96', '100']);
  });

  it('writes a dragged rate in four digits, plainly', () => {
    expect([0.1 + 0.2, 0.98765432, 1e-7].map(formatRate)).toEqual(['0.3', '0.9877', '1e-7']);
  });

  it('shows no negative zero', () => {
    expect(formatDecimals(-0.00001, 4)).toBe('0.0000');
    expect(formatDecimals(-1.048, 4)).toBe('−1.0480');
  });

  it('groups counts from ten thousand on', () => {
    expect([431, 9999, 10_000].map(formatCount)).toEqual(['431', '9999', '10\u202f000']);
  });
});
