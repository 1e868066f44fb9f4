import { describe, expect, it } from 'vitest';
import { judgeTraining } from '../../../src/core/network/judgeTraining';
import { createTraining } from '../../../src/core/network/training';
import { usualNetwork } from '../../../src/state/network';
import { openSetting } from '../../../src/worker/network/openSetting';

/** What becomes of Iris, 4 → 3 with squared errors, from some starts at some rates. */
function judgeIris(rates: readonly number[], seeds: readonly number[]) {
  return seeds.map((seed) => {
    const network = openSetting({ ...usualNetwork('iris'), seed })!;
    const training = createTraining(
      network.objective,
      {
        dtype: 'float32',
        learningRates: rates,
        starts: Array.from(network.start, (value) => rates.map(() => value)),
        epochs: 60,
      },
      null,
    );
    training.advance(60);
    const { trainLosses, gradientNorms, lanes } = training.history();
    return rates.map((rate, lane) => judgeTraining(trainLosses, gradientNorms, lanes, lane, rate).word);
  });
}

/** The word of one lane of made-up losses. */
function judge(losses: readonly number[], gradientNorms: readonly number[], rate = 1) {
  return judgeTraining(losses, gradientNorms, 1, 0, rate);
}

describe('on standardised Iris', () => {
  const seeds = Array.from({ length: 20 }, (_, k) => k + 1);
  const [slowest, slow, usual, large, huge] = [0, 1, 2, 3, 4].map((place) =>
    judgeIris([0.01, 0.1, 1, 30, 300], seeds).map((words) => words[place]),
  );
  const count = (words: readonly (string | undefined)[] | undefined, word: string) =>
    words!.filter((one) => one === word).length;

  it('0.01 and 0.1 crawl from every start', () => {
    expect(count(slowest, 'crawls')).toBe(20);
    expect(count(slow, 'crawls')).toBeGreaterThan(16);
  });

  it('1 converges and 30 jumps from nearly every start, and neither is thrown off', () => {
    expect(count(usual, 'converges')).toBeGreaterThan(16);
    expect(count(large, 'jumps')).toBeGreaterThan(16);
    expect([...usual!, ...large!]).not.toContain('thrownOff');
  });

  it('300 is thrown off by the luck of the start', () => {
    expect(count(huge, 'thrownOff')).toBeGreaterThan(0);
    expect(count(huge, 'thrownOff')).toBeLessThan(10);
  });
});

describe('a training', () => {
  const falling = Array.from({ length: 41 }, (_, k) => 0.9 ** k);

  it('diverges where a loss is not finite, from that epoch on', () => {
    expect(judge([1, 2, Infinity], [1, 1])).toMatchObject({ word: 'diverges', nonFiniteEpoch: 2 });
  });

  it('stands still where its loss never changes', () => {
    expect(judge([1, 1, 1], [0, 0]).word).toBe('standsStill');
  });

  it('has reached a quarter of its first loss where it stays below', () => {
    expect(judge(falling, falling.slice(1))).toMatchObject({ word: 'converges', reached: 14 });
  });

  it('crawls where it is still on its way at the end', () => {
    const linear = Array.from({ length: 41 }, (_, k) => 1 - k / 100);
    expect(judge(linear, linear.slice(1)).word).toBe('crawls');
  });
});
