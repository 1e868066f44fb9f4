import { describe, expect, test } from 'vitest';
import { deriveGrains, type Grain, MOST_VOICES } from '../../../src/explorer/sound/grains';
import { deriveTones } from '../../../src/explorer/sound/tones';
import { SPEEDS } from '../../../src/state/parameters';
import { runResult } from '../runResult';

function grainsAt(speed: number, learningRate = 0.99, epochs = 400): readonly Grain[] {
  const hearing = { minimum: { parameter: -1, loss: 0 }, isReversed: false };
  return deriveGrains(deriveTones(runResult({ learningRate, epochs }), hearing), speed);
}

/** The most that sound at the same time. */
function countVoices(grains: readonly Grain[]): number {
  return Math.max(
    ...grains.map(
      ({ at }) => grains.filter((other) => other.at <= at && other.at + other.seconds > at + 1e-9).length,
    ),
  );
}

for (const speed of SPEEDS) {
  describe(`at ${speed} epochs a second`, () => {
    test('an epoch sounds when the cursor comes to it', () => {
      for (const { epoch, at } of grainsAt(speed)) expect(at).toBeCloseTo(epoch / speed, 12);
    });

    test('there are never more voices than there may be, and a tone has time to be heard', () => {
      for (const rate of [0.99, 1.2]) {
        const grains = grainsAt(speed, rate);
        expect(countVoices(grains)).toBeLessThanOrEqual(MOST_VOICES);
        for (const { seconds } of grains) expect(seconds).toBeGreaterThanOrEqual(0.08);
      }
    });

    test('a run that changes sides at every epoch is heard to change sides at every tone', () => {
      const pans = grainsAt(speed).map(({ pan }) => pan);
      expect(pans.length).toBeGreaterThan(10);
      for (const [k, pan] of pans.entries()) if (k > 0) expect(pan).toBe(-pans[k - 1]!);
    });

    test('the end of a run that diverges is heard', () => {
      const last = grainsAt(speed, 1.2, 100).at(-1)!;
      expect(last).toMatchObject({ kind: 'lost', epoch: 100 });
    });
  });
}

test('as long as it can be followed, every epoch sounds, one after the other', () => {
  for (const speed of [1, 2, 4, 8]) {
    const grains = grainsAt(speed, 0.2, 50);
    expect(grains).toHaveLength(51);
    expect(countVoices(grains)).toBe(1);
  }
});

test('no tones give no sound', () => {
  expect(deriveGrains([], 8)).toEqual([]);
});
