import { describe, expect, it } from 'vitest';
import { logarithmicScale, mirrorScale, type RateScale } from '../../../src/explorer/runs/rateScale';
import { detentsOf, endRate, rateAtThumb, stepRate } from '../../../src/explorer/runs/rateSteps';

const parabola = mirrorScale(1);
const POSITIONS = 2000;
const REACH = 0.01;

/** Every rate met by pressing one key from one end of the scale to the other. */
function walk(scale: RateScale, direction: -1 | 1, size: 'fine' | 'coarse'): number[] {
  const ends = [endRate(scale, 'least').value, endRate(scale, 'greatest').value] as const;
  const [from, to] = direction > 0 ? ends : [ends[1], ends[0]];
  const rates = [from];
  while (rates.at(-1) !== to) {
    if (rates.length > 5000) throw new Error(`stuck at ${rates.at(-1)}`);
    rates.push(stepRate(scale, rates.at(-1)!, direction, size).value);
  }
  return rates;
}

describe('dragging', () => {
  it('lands on every detent exactly, at its own place and within reach of it', () => {
    for (const detent of detentsOf(parabola)) {
      expect(rateAtThumb(parabola, parabola.placeOf(detent), REACH)).toEqual({
        value: detent,
        text: String(detent),
      });
      const nearest = Math.round(parabola.placeOf(detent) * POSITIONS) / POSITIONS;
      expect(rateAtThumb(parabola, nearest, REACH).value).toBe(detent);
    }
    expect(detentsOf(parabola)).toEqual([0.01, 0.1, 0.2, 0.5, 0.6, 0.99, 1]);
  });

  it('never runs backwards, and leaves room between 0.5 and 0.6', () => {
    const rates = Array.from(
      { length: POSITIONS + 1 },
      (_, index) => rateAtThumb(parabola, index / POSITIONS, REACH).value,
    );
    for (const [index, rate] of rates.entries()) expect(rate).toBeGreaterThanOrEqual(rates[index - 1] ?? 0);
    expect(rates.filter((rate) => rate > 0.5 && rate < 0.6).length).toBeGreaterThan(5);
    expect([rates[0], rates.at(-1)]).toEqual([0.002, 1.25]);
  });

  it('writes three significant digits of the distance from 0 or e', () => {
    expect(rateAtThumb(parabola, parabola.placeOf(0.0345678), 0).text).toBe('0.0346');
    expect(rateAtThumb(parabola, parabola.placeOf(0.9654321), 0).text).toBe('0.9654');
    expect(rateAtThumb(parabola, parabola.placeOf(1.0345678), 0).text).toBe('1.0346');
  });

  it('writes no more than six characters, which is what the field has room for', () => {
    for (let index = 0; index <= POSITIONS; index++) {
      expect(rateAtThumb(parabola, index / POSITIONS, REACH).text.length).toBeLessThanOrEqual(6);
    }
  });

  it('writes text that means the value', () => {
    for (const scale of [parabola, mirrorScale(2 / 3), mirrorScale(1e-6), logarithmicScale()]) {
      for (let index = 0; index <= POSITIONS; index++) {
        const { value, text } = rateAtThumb(scale, index / POSITIONS, REACH);
        expect(Number(text)).toBe(value);
      }
    }
  });
});

describe('keys', () => {
  it('step in round numbers, as fine to the left of e as to the right of 0', () => {
    const next = (rate: number, direction: -1 | 1, size: 'fine' | 'coarse' = 'fine') =>
      stepRate(parabola, rate, direction, size).text;
    expect(next(0.6, 1)).toBe('0.61');
    expect(next(0.61, -1)).toBe('0.6');
    expect(next(0.01, 1)).toBe('0.011');
    expect(next(0.01, -1)).toBe('0.0099');
    expect(next(0.99, -1)).toBe('0.989');
    expect(next(0.99, 1)).toBe('0.9901');
    expect(next(0.3333, 1)).toBe('0.34');
    expect(next(0.3333, -1)).toBe('0.33');
    expect(next(0.6, 1, 'coarse')).toBe('0.7');
    expect(next(0.02, -1, 'coarse')).toBe('0.01');
    expect(next(1, 1)).toBe('1.0001');
    expect(next(1.02, 1, 'coarse')).toBe('1.03');
  });

  it('meet every detent on the way, in both directions and sizes, from end to end', () => {
    for (const scale of [
      parabola,
      mirrorScale(2 / 3),
      mirrorScale(0.05),
      mirrorScale(40),
      logarithmicScale(),
    ]) {
      for (const size of ['fine', 'coarse'] as const) {
        for (const direction of [-1, 1] as const) {
          const rates = walk(scale, direction, size);
          expect(rates).toEqual(expect.arrayContaining([...detentsOf(scale)]));
          for (let index = 1; index < rates.length; index++) {
            expect((rates[index]! - rates[index - 1]!) * direction).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('take fewer than a hundred coarse presses to cross the slider', () => {
    expect(walk(parabola, 1, 'coarse').length).toBeLessThan(100);
  });

  it('bring a typed rate from beyond the scale to its end, and push none further out', () => {
    expect(stepRate(parabola, 5, -1, 'fine').value).toBe(1.25);
    expect(stepRate(parabola, 5, 1, 'fine').value).toBe(5);
    expect(stepRate(parabola, 0, 1, 'fine').value).toBe(0.002);
    expect(stepRate(parabola, 0, -1, 'coarse').value).toBe(0);
    expect([endRate(parabola, 'least').text, endRate(parabola, 'greatest').text]).toEqual(['0.002', '1.25']);
  });
});
