import { expect, test } from 'vitest';
import { deriveTones, type Tone } from '../../../src/explorer/sound/tones';
import { runResult } from '../runResult';

const minimum = { parameter: -1, loss: 0 };

function hear(learningRate: number, options: { start?: number; epochs?: number; isReversed?: boolean } = {}) {
  const { isReversed = false, ...rest } = options;
  return deriveTones(runResult({ learningRate, ...rest }), { minimum, isReversed });
}

const pitches = (tones: readonly Tone[]) => tones.map(({ hz }) => hz[0]!);
const sides = (tones: readonly Tone[]) => tones.map(({ pan }) => Math.sign(pan));
/** Semitones from one epoch to the next, on average over the first `epochs`. */
const slope = (tones: readonly Tone[], epochs: number) =>
  (12 * Math.log2(pitches(tones)[epochs]! / pitches(tones)[0]!)) / epochs;
/** Share of the epochs at which the side changes. */
const sideChanges = (tones: readonly Tone[]) =>
  sides(tones).filter((side, k, all) => k > 0 && side === -all[k - 1]!).length / (tones.length - 1);

test('there is one tone for each epoch, the start included', () => {
  for (const rate of [0, 0.01, 0.6, 0.99, 1.01])
    expect(hear(rate).map(({ epoch }) => epoch)).toEqual(Array.from({ length: 51 }, (_, k) => k));
});

for (const rate of [0.01, 0.2, 0.6, 0.99, 1, 1.1]) {
  test(`of two losses of ${rate} the larger never sounds lower, unless reversed, when it never sounds higher`, () => {
    const { losses } = runResult({ learningRate: rate }).rows;
    const [usual, reversed] = [pitches(hear(rate)), pitches(hear(rate, { isReversed: true }))];
    for (let k = 0; k < 50; k++)
      for (let j = 0; j < 50; j++) {
        if (!(losses[k]! > losses[j]!)) continue;
        expect(usual[k]).toBeGreaterThanOrEqual(usual[j]!);
        expect(reversed[k]).toBeLessThanOrEqual(reversed[j]!);
      }
  });
}

test('a loss a hundredth as large sounds eight semitones lower', () => {
  // 0.45 leaves 1 % of the loss at every step
  expect(slope(hear(0.45), 3)).toBeCloseTo(-8, 3);
  expect(slope(hear(0.45, { isReversed: true }), 3)).toBeCloseTo(8, 3);
});

test('every pitch is one that small loudspeakers give and ears take well, whatever the loss', () => {
  for (const isReversed of [false, true])
    for (const rate of [0, 0.01, 0.5, 0.6, 1, 1.2, 1.25, 100, 1e6])
      for (const { hz } of hear(rate, { isReversed, epochs: 300 }))
        for (const pitch of hz) {
          expect(pitch).toBeGreaterThan(90);
          expect(pitch).toBeLessThan(4000);
        }
});

test('0.99 changes sides at every epoch and 0.01 stays on one, though their pitches are the same', () => {
  const [swinging, crawling] = [hear(0.99), hear(0.01)];
  expect(sideChanges(swinging)).toBe(1);
  expect(new Set(sides(crawling))).toEqual(new Set([1]));
  for (const [k, pitch] of pitches(crawling).entries())
    expect(Math.abs(pitch / pitches(swinging)[k]! - 1)).toBeLessThan(1e-4);
});

test('the left is where w is smaller than at the minimum', () => {
  expect(new Set(sides(hear(0.01, { start: -4 })))).toEqual(new Set([-1]));
  expect(hear(0.5)[1]!.pan).toBe(0);
});

test('what the words tell apart, the pitch and the sides tell apart', () => {
  const gentle = slope(hear(0.01), 16);
  expect(gentle).toBeLessThan(0);
  expect(gentle).toBeGreaterThan(-0.2);
  expect(slope(hear(0.2), 10)).toBeLessThan(10 * gentle);
  expect(sideChanges(hear(0.2))).toBe(0);
  expect(slope(hear(0.6), 4)).toBeLessThan(slope(hear(0.2), 4));
  expect(sideChanges(hear(0.6, { epochs: 10 }))).toBe(1);
  expect(slope(hear(0.5), 1)).toBeCloseTo(-28, 9);
  expect(slope(hear(1), 50)).toBe(0);
  expect(sideChanges(hear(1))).toBe(1);
  expect(slope(hear(0), 50)).toBe(0);
  expect(sideChanges(hear(0))).toBe(0);
  expect(slope(hear(1.1), 20)).toBeGreaterThan(0.5);
  expect(sideChanges(hear(1.1).slice(0, -1))).toBe(1);
});

test('divergence rises, runs out of the range, and ends with a sound that no other tone has', () => {
  const tones = hear(1.2);
  const kinds = tones.map(({ kind }) => kind);
  expect(kinds[0]).toBe('step');
  expect(kinds.at(-1)).toBe('lost');
  const beyond = tones.filter(({ kind }) => kind === 'beyond');
  expect(beyond.length).toBeGreaterThan(10);
  for (const { hz } of beyond) expect(hz[1]).toBeGreaterThan(hz[0]!);
  expect(kinds).toEqual(kinds.toSorted((a, b) => 'sbl'.indexOf(a[0]!) - 'sbl'.indexOf(b[0]!)));
  // out of the range is downwards where a large loss sounds low
  for (const { kind, hz } of hear(1.2, { isReversed: true }))
    if (kind === 'beyond') expect(hz[1]).toBeLessThan(hz[0]!);
  for (const rate of [0, 0.01, 0.5, 0.6, 0.99, 1])
    expect(hear(rate).some(({ kind }) => kind !== 'step')).toBe(false);
});

test('numbers that outgrow the computer end the sound at that epoch', () => {
  const result = runResult({ learningRate: 1.5, epochs: 400 });
  const end = result.diagnosis.nonFiniteEpoch!;
  expect(end).toBeLessThan(400);
  const last = hear(1.5, { epochs: 400 }).at(-1)!;
  expect(last).toMatchObject({ epoch: end, kind: 'lost', pan: 0 });
  expect(last.hz.every(Number.isFinite)).toBe(true);
});

test('a start at the minimum is the lowest tone and stays in the middle', () => {
  const tones = hear(0.3, { start: -1 });
  expect(new Set(pitches(tones)).size).toBe(1);
  expect(pitches(tones)[0]).toBe(Math.min(...pitches(hear(0.6))));
  expect(new Set(tones.map(({ pan }) => pan))).toEqual(new Set([0]));
});

test('a part of the epochs has the same tones as the whole', () => {
  const result = runResult({ learningRate: 0.6 });
  const hearing = { minimum, isReversed: false };
  expect(deriveTones(result, hearing, 3, 5)).toEqual(deriveTones(result, hearing).slice(3, 6));
  expect(deriveTones(result, hearing, 50, 90)).toHaveLength(1);
});
