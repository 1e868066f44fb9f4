import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLiteral, formatStoredLiteral, formatTyped } from '../../../../src/explorer/share/code/literal';

const typed = (text: string, value: number) => formatTyped({ text, value });

describe('a number as it was typed', () => {
  it('stays as it was typed where Python reads it the same', () => {
    for (const [text, value] of [
      ['0.6', 0.6],
      ['3/10', 0.3],
      ['.2', 0.2],
      ['2.', 2],
      ['1e-3', 1e-3],
      ['-5', -5],
      ['007.5', 7.5],
    ] as const) {
      expect(typed(text, value)).toBe(text);
    }
  });

  it('loses what Python refuses: other signs, spaces, a plus, leading zeros', () => {
    expect(typed('−5', -5)).toBe('-5');
    expect(typed(' 3 ÷ 10 ', 0.3)).toBe('3/10');
    expect(typed('+5', 5)).toBe('5');
    expect(typed('007', 7)).toBe('7');
    expect(typed('-00', -0)).toBe('-0');
    expect(typed('03/010', 0.3)).toBe('3/10');
  });

  it('has a point where it is longer than 64 bits', () => {
    expect(typed('123456789012345678901', 123456789012345680000)).toBe('123456789012345678901.0');
    expect(formatLiteral(1e20)).toBe('100000000000000000000.0');
    expect(formatLiteral(1e21)).toBe('1e+21');
  });

  it('is the value where the text means another', () => {
    expect(typed('0.6', 0.7)).toBe('0.7');
    expect(typed('import os', 1)).toBe('1');
  });
});

describe('a number of a program', () => {
  it('has as few digits as give the same float32', () => {
    expect(formatStoredLiteral(Math.fround(0.1), 'float32')).toBe('0.1');
    expect(formatStoredLiteral(Math.fround(Math.PI), 'float32')).toBe('3.1415927');
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Math.fround(Number(formatStoredLiteral(value, 'float32')))).toBe(value);
      }),
    );
  });

  it('has a name where it is no number', () => {
    expect(formatStoredLiteral(-Infinity, 'float32')).toBe("'-inf'");
    expect(formatStoredLiteral(Number.NaN, 'float64')).toBe("'nan'");
  });
});
