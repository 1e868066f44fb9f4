import { describe, expect, it } from 'vitest';
import { parseBoundedNumber } from '../../../src/core/expression/boundedNumber';

const rate = { least: 0, greatest: 1e6, whole: false };
const epochs = { least: 1, greatest: 10_000, whole: true };

function problemOf(text: string, range: typeof rate): unknown {
  const reading = parseBoundedNumber(text, range);
  return reading.ok ? null : reading.problem;
}

describe('a number that must lie in a range', () => {
  it('keeps its text as typed', () => {
    expect(parseBoundedNumber(' 3/10 ', rate)).toEqual({ ok: true, typed: { value: 0.3, text: '3/10' } });
    expect(parseBoundedNumber('1e-3', rate)).toEqual({ ok: true, typed: { value: 0.001, text: '1e-3' } });
    expect(parseBoundedNumber('5e1', epochs)).toEqual({ ok: true, typed: { value: 50, text: '5e1' } });
  });

  it('may lie at either end', () => {
    for (const [text, range] of [
      ['0', rate],
      ['1e6', rate],
      ['1', epochs],
      ['10000', epochs],
    ] as const) {
      expect(problemOf(text, range)).toBeNull();
    }
  });

  it('says which range it left', () => {
    expect(problemOf('-0.1', rate)).toEqual({ code: 'outOfRange', found: '-0.1', least: 0, greatest: 1e6 });
    expect(problemOf('1e308', rate)).toMatchObject({ code: 'outOfRange' });
    expect(problemOf('0', epochs)).toMatchObject({ code: 'outOfRange' });
    expect(problemOf('1e9', epochs)).toMatchObject({ code: 'outOfRange' });
  });

  it('says what whole number was meant', () => {
    expect(problemOf('1.5', epochs)).toEqual({ code: 'notWhole', found: '1.5', suggestion: '2' });
    expect(problemOf('1.5', rate)).toBeNull();
  });

  it('passes on what is no number at all', () => {
    expect(problemOf('', rate)).toMatchObject({ code: 'empty' });
    expect(problemOf('NaN', rate)).toMatchObject({ code: 'notANumber' });
    expect(problemOf('0,2', rate)).toMatchObject({ code: 'decimalComma', suggestion: '0.2' });
  });
});
