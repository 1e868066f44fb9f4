import { describe, expect, it } from 'vitest';
import { epochsAtThumb, placeOfEpochs, stepEpochs } from '../../../src/explorer/settings/epochsScale';

describe('the epochs slider', () => {
  it('runs from 1 to 10 000, each decade as long as the next', () => {
    expect([placeOfEpochs(1), placeOfEpochs(10_000)]).toEqual([0, 1]);
    expect(placeOfEpochs(100)).toBeCloseTo(0.5, 12);
    expect([epochsAtThumb(0, 0), epochsAtThumb(1, 0)]).toEqual([1, 10_000]);
  });

  it('gives whole numbers of at most two significant digits, never falling', () => {
    let before = 0;
    for (let position = 0; position <= 1000; position++) {
      const epochs = epochsAtThumb(position / 1000, 0.01);
      expect(Number.isInteger(epochs)).toBe(true);
      expect(Number(epochs.toPrecision(2))).toBe(epochs);
      expect(epochs).toBeGreaterThanOrEqual(before);
      before = epochs;
    }
  });

  it('lands on round numbers from nearby', () => {
    for (const round of [10, 50, 100, 500, 1000]) {
      expect(epochsAtThumb(placeOfEpochs(round) + 0.009, 0.01)).toBe(round);
      expect(epochsAtThumb(placeOfEpochs(round) - 0.009, 0.01)).toBe(round);
    }
  });

  it('steps by keys in round numbers, and stops at both ends', () => {
    expect([stepEpochs(50, 1, 'fine'), stepEpochs(50, -1, 'fine')]).toEqual([51, 49]);
    expect([stepEpochs(50, 1, 'coarse'), stepEpochs(50, -1, 'coarse')]).toEqual([60, 40]);
    expect([stepEpochs(100, 1, 'fine'), stepEpochs(100, -1, 'fine')]).toEqual([110, 99]);
    expect([stepEpochs(1000, -1, 'coarse'), stepEpochs(1234, 1, 'fine')]).toEqual([900, 1300]);
    expect([stepEpochs(1, -1, 'coarse'), stepEpochs(1, 1, 'fine')]).toEqual([1, 2]);
    expect([stepEpochs(10_000, 1, 'fine'), stepEpochs(9999, 1, 'fine')]).toEqual([10_000, 10_000]);
  });

  it('can be walked from end to end by either size of step', () => {
    for (const size of ['fine', 'coarse'] as const) {
      let epochs = 1;
      let presses = 0;
      for (; epochs < 10_000; presses++) epochs = stepEpochs(epochs, 1, size);
      expect(presses).toBeLessThan(300);
      for (; epochs > 1; presses--) epochs = stepEpochs(epochs, -1, size);
      expect(presses).toBe(0);
    }
  });
});
