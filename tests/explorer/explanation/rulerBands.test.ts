import { describe, expect, it } from 'vitest';
import { WORDS, type Word } from '../../../src/core/diagnose';
import { deriveBands, deriveShades, placeLabels } from '../../../src/explorer/explanation/rulerBands';
import { en } from '../../../src/locales/en';
import type { Track } from '../../../src/worker/messages';

function track(samples: readonly (readonly [rate: number, word: Word, arrival: number])[]): Track {
  return {
    learningRates: Float64Array.from(samples, ([rate]) => rate),
    words: Uint8Array.from(samples, ([, word]) => WORDS.indexOf(word)),
    arrivals: Int32Array.from(samples, ([, , arrival]) => arrival),
  };
}

const sampled = track([
  [0.01, 'crawls', -1],
  [0.05, 'crawls', -1],
  [0.2, 'slidesIn', 18],
  [0.4, 'slidesIn', 6],
  [0.5, 'oneStep', 1],
  [0.6, 'swingsIn', 6],
  [0.9, 'swingsIn', 39],
  [0.99, 'oscillates', -1],
  [1.1, 'diverges', -1],
  [1.25, 'diverges', -1],
]);

describe('the ruler', () => {
  it('joins neighbouring rates of one word into one band, without gaps, in the order of the rates', () => {
    const bands = deriveBands(sampled, 1);
    expect(bands.map((band) => band.word)).toEqual([
      'crawls',
      'slidesIn',
      'oneStep',
      'swingsIn',
      'oscillates',
      'diverges',
    ]);
    expect(bands[0]?.from).toBe(0);
    expect(bands.at(-1)?.to).toBe(1);
    expect(bands.slice(1).map((band) => band.from)).toEqual(bands.slice(0, -1).map((band) => band.to));
  });

  it('shades only rates that arrive, the sooner the stronger', () => {
    const shades = deriveShades(sampled, 1, 50);
    expect(shades).toHaveLength(5);
    expect(shades[2]?.strength).toBe(1);
    expect(shades[0]?.strength).toBeLessThan(shades[1]?.strength ?? 0);
  });

  it('keeps words on the ruler and clear of each other at any width', () => {
    const widthOf = (text: string) => 6 * text.length;
    for (let widthPx = 200; widthPx <= 700; widthPx += 10) {
      const labels = placeLabels(deriveBands(sampled, 1), en.words, widthPx, widthOf);
      let right = -Infinity;
      for (const label of labels) {
        const left = label.at * widthPx - widthOf(label.text) / 2;
        expect(left).toBeGreaterThanOrEqual(Math.max(-1e-9, right + 8 - 1e-9));
        right = left + widthOf(label.text);
      }
      expect(right).toBeLessThanOrEqual(widthPx + 1e-9);
    }
  });

  it('leaves out the least telling words where there is no room, and never the single step', () => {
    const labels = placeLabels(deriveBands(sampled, 1), en.words, 200, (text) => 6 * text.length);
    expect(labels.map((label) => label.word)).toContain('oneStep');
    expect(labels.length).toBeLessThan(6);
  });
});
