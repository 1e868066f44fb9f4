import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFixed, formatLogLine } from '../../src/core/log';

describe('formatFixed', () => {
  it('prints every recorded double as printf does', () => {
    const { rows } = readReference<{ rows: [typed: string, printed: string][] }>('printf.json');
    expect(rows.length).toBeGreaterThan(1000);
    const wrong = rows.filter(([typed, printed]) => formatFixed(readDouble(typed)) !== printed);
    expect(wrong).toEqual([]);
  });

  it('rounds an exact tie to the even digit, where toFixed rounds up', () => {
    expect((1 / 128).toFixed(6)).toBe('0.007813');
    expect(formatFixed(1 / 128)).toBe('0.007812');
    expect(formatFixed(3 / 128)).toBe('0.023438');
    expect(formatFixed(-1 - 1 / 128)).toBe('-1.007812');
  });

  it('takes a decimal half for what it is, a double above or below the half', () => {
    expect(formatFixed(0.0000005)).toBe('0.000000');
    expect(formatFixed(0.0000015)).toBe('0.000002');
    expect(formatFixed(2.5e-7)).toBe('0.000000');
  });

  it('keeps the sign of a zero and of what rounds to zero', () => {
    expect(formatFixed(0)).toBe('0.000000');
    expect(formatFixed(-0)).toBe('-0.000000');
    expect(formatFixed(-1e-9)).toBe('-0.000000');
  });

  it('prints large numbers in full and what is not finite by name', () => {
    expect(formatFixed(1e30)).toBe('1000000000000000019884624838656.000000');
    expect(formatFixed(-(2 ** 70))).toBe('-1180591620717411303424.000000');
    expect(formatFixed(Infinity)).toBe('inf');
    expect(formatFixed(-Infinity)).toBe('-inf');
    expect(formatFixed(Number.NaN)).toBe('nan');
  });
});

describe('formatLogLine', () => {
  it("gives TensorFlow's numbers the lines that the course note's program printed", () => {
    const { cases } = readReference<{
      cases: { learningRate: number; loss: number[]; parameters: [number][]; log: string[] }[];
    }>('tensorflow-traces.json');
    expect(cases.length).toBeGreaterThanOrEqual(7);
    for (const { learningRate, loss, parameters, log } of cases) {
      const lines = loss.map((value, k) => formatLogLine(k, parameters[k]![0], value));
      expect(lines, `lr ${learningRate}`).toEqual(log);
    }
  });
});

function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')) as T;
}

/** Python's repr of a float; its `inf` is the one spelling that JavaScript does not share. */
function readDouble(typed: string): number {
  return Number(typed.replace('inf', 'Infinity'));
}
