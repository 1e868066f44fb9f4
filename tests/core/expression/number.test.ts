import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/core/expression/number';

describe('parseNumber', () => {
  it.each([
    ['0.2', 0.2],
    ['.2', 0.2],
    ['2.', 2],
    ['1e-3', 1e-3],
    ['1e−3', 1e-3],
    ['1E+2', 100],
    ['3/10', 0.3],
    ['-1 / 4', -0.25],
    ['1e-3/4e2', 2.5e-6],
    ['3÷10', 0.3],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['-0', -0],
    ['  0.6\t', 0.6],
    ['０．６', 0.6],
    ['1e308', 1e308],
    ['1e-999', 0],
  ])('reads "%s" as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    'abc',
    '1e',
    'e3',
    '.',
    '-',
    '--5',
    '- 5',
    '0x10',
    '1_000',
    '1 000',
    '1 e3',
    '3/',
    '/3',
    '1/2/3',
    '1/-2',
    '2w',
    'pi',
    'NaN',
    'Infinity',
    '∞',
    '1.2.3',
    '0,2,3',
    ',',
  ])('does not read "%s"', (text) => {
    const problem = { code: 'notANumber', found: text, from: 0, to: text.length };
    expect(parseNumber(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['0,2', '0.2', 1],
    [' -1,5e3 ', '-1.5e3', 3],
    ['0，2', '0.2', 1],
    ['1,000', '1.000', 1],
    ['0,3/1,5', '0.3/1.5', 1],
  ])('points at the comma of "%s" and suggests %s', (text, suggestion, comma) => {
    const problem = { code: 'decimalComma', found: text.trim(), suggestion, from: comma, to: comma + 1 };
    expect(parseNumber(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['1/0', 2, 3],
    ['0/0', 2, 3],
    [' 1 / 0.00 ', 5, 9],
    ['1/1e-999', 2, 8],
  ])('points at the zero that "%s" divides by', (text, from, to) => {
    expect(parseNumber(text)).toEqual({ ok: false, problem: { code: 'divisionByZero', from, to } });
  });

  it.each(['1e999', '-1e999', '1e308/1e-10', '1e999/1e999'])(
    'refuses "%s", which no double holds',
    (text) => {
      const problem = { code: 'notFinite', found: text, from: 0, to: text.length };
      expect(parseNumber(text)).toEqual({ ok: false, problem });
    },
  );

  it.each(['', '   '])('calls "%s" empty', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, problem: { code: 'empty', from: 0, to: text.length } });
  });

  it('names the place of a problem without the spaces around it', () => {
    expect(parseNumber('  abc ')).toMatchObject({ problem: { from: 2, to: 5 } });
  });

  it('reads back every finite double that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // String drops the sign of a zero
        expect(parseNumber(String(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });

  it('gives a finite value or a problem inside the text, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,/eE+-− ') }));
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNumber(text);
        if (parsed.ok) {
          expect(Number.isFinite(parsed.value)).toBe(true);
        } else {
          const { from, to } = parsed.problem;
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
