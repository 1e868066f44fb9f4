import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/core/diagnose';
import { mirrorScale } from '../../../src/explorer/runs/rateScale';
import { deriveTrackStretches, sampleRates, trackMask } from '../../../src/explorer/runs/trackPaint';
import type { Track } from '../../../src/worker/messages';

const scale = mirrorScale(1);
const EPOCHS = 50;

/** What the parabola does, in closed form: the gap shrinks by |1 − 2 lr| a step, from 6 to 0.001. */
function parabolaTrack(epochs: number): Track {
  const learningRates = sampleRates(scale, 300);
  const needs = (rate: number) =>
    Math.max(1, Math.ceil(Math.log(0.001 / 6) / Math.log(Math.abs(1 - 2 * rate))));
  const arrivals = Int32Array.from(learningRates, (rate) =>
    rate < 1 && needs(rate) <= epochs ? needs(rate) : -1,
  );
  const words = Uint8Array.from(learningRates, (rate) => WORDS.indexOf(rate > 1 ? 'diverges' : 'onTheWay'));
  return { learningRates, words, arrivals };
}

describe('the painted track', () => {
  const stretches = deriveTrackStretches(parabolaTrack(EPOCHS), scale, EPOCHS);

  it('covers the slider without gap or overlap', () => {
    expect(stretches[0]?.from).toBe(0);
    expect(stretches.at(-1)?.to).toBe(1);
    for (const [index, stretch] of stretches.entries()) {
      expect(stretch.to).toBeGreaterThan(stretch.from);
      if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.to);
    }
  });

  it('is coloured where the run arrives and bare elsewhere, to half a sample', () => {
    const coloured = stretches.filter(({ strength }) => strength > 0);
    expect(Math.abs(coloured[0]!.from - scale.placeOf(0.0801))).toBeLessThan(1 / 300);
    expect(Math.abs(coloured.at(-1)!.to - scale.placeOf(0.9199))).toBeLessThan(1 / 300);
  });

  it('is stronger the sooner the run arrives, and never too faint to see', () => {
    const middle = scale.placeOf(0.5);
    const left = stretches.filter(({ to, strength }) => to < middle && strength > 0);
    for (const [index, { strength }] of left.entries()) {
      expect(strength).toBeGreaterThanOrEqual(left[index - 1]?.strength ?? 0.3);
    }
    const strengths = stretches.map(({ strength }) => strength);
    expect(Math.max(...strengths)).toBeGreaterThan(0.85);
    expect(Math.max(...strengths)).toBeLessThanOrEqual(1);
  });

  it('diverges right of e, up to the end', () => {
    const [first, ...others] = stretches.filter(({ diverges }) => diverges);
    expect(others).toEqual([]);
    expect(Math.abs(first!.from - scale.placeOf(1))).toBeLessThan(1 / 300);
    expect(first!.to).toBe(1);
  });

  it('opens its coloured window as the epochs grow', () => {
    const width = (epochs: number) =>
      deriveTrackStretches(parabolaTrack(epochs), scale, epochs)
        .filter(({ strength }) => strength > 0)
        .reduce((sum, { from, to }) => sum + to - from, 0);
    const widths = [5, 10, 20, 50, 100, 1000].map(width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(widths.length);
  });

  it('makes one mask stop of each stretch, and a mask that hides all of none', () => {
    expect(trackMask(stretches).match(/rgb\(/g)).toHaveLength(stretches.length);
    expect(trackMask([])).toContain('transparent');
  });
});

describe('the rates a track is painted for', () => {
  it('ascend, with the exact ones among them', () => {
    const rates = sampleRates(scale, 300, [0.5, 1]);
    expect(rates).toContain(0.5);
    expect(rates).toContain(1);
    expect([...rates]).toEqual([...rates].sort((a, b) => a - b));
  });
});
