import { describe, expect, it } from 'vitest';
import { describeFinish, describeOutcome, joinOutcome } from '../../../src/explorer/runs/outcomeText';
import type { Outcome } from '../../../src/explorer/runs/useRun';
import { en } from '../../../src/locales/en';
import { zhCN } from '../../../src/locales/zh-CN';

const base: Outcome = {
  word: 'crawls',
  arrival: null,
  needs: 431,
  isSearched: true,
  isUndefined: false,
  nonFiniteEpoch: null,
  epochs: 50,
};

function say(outcome: Partial<Outcome>, catalog = en): string {
  const text = describeOutcome({ ...base, ...outcome }, catalog);
  return text ? joinOutcome(text) : '';
}

describe('the word on a card', () => {
  it('comes with the epoch of arrival, or with the epochs that it needs', () => {
    expect(say({ word: 'slidesIn', arrival: 18, needs: 18 })).toBe('slides in · 18');
    expect(say({ word: 'swingsIn', arrival: 6, needs: 6 })).toBe('swings in · 6');
    expect(say({})).toBe('crawls · needs 431');
    expect(say({ word: 'onTheWay', needs: 62 })).toBe('on the way · needs 62');
    expect(say({ word: 'oscillates', needs: null })).toBe('oscillates · > 10,000');
  });

  it('stands alone where no epoch means anything', () => {
    for (const word of ['oneStep', 'bouncesForEver', 'diverges', 'standsStill'] as const) {
      expect(say({ word, arrival: word === 'oneStep' ? 1 : null })).toBe(en.words[word]);
    }
    expect(say({ word: null })).toBe('');
  });

  it('is the course’s in Chinese', () => {
    expect(say({ word: 'swingsIn', arrival: 6 }, zhCN)).toBe('摆动收敛 · 6');
    expect(say({}, zhCN)).toBe('爬行 · 需 431');
  });
});

describe('why a run is finished', () => {
  it('is told apart: arrived, out of epochs, diverged, out of numbers', () => {
    expect(describeFinish({ ...base, word: 'slidesIn', arrival: 18 }, 1, en)).toMatch(
      /arrived at epoch 18.*0\.001/,
    );
    expect(describeFinish(base, 1, en)).toMatch(/out of epochs after 50/);
    expect(describeFinish({ ...base, word: 'diverges' }, 1, en)).toMatch(/diverged/);
    const ended = { ...base, word: 'diverges' as const, nonFiniteEpoch: 44 };
    expect(describeFinish(ended, 1, en)).toMatch(/epoch 44 the numbers outgrew/);
    expect(describeFinish({ ...ended, isUndefined: true }, 1, en)).toMatch(/epoch 44 .* no value/);
  });
});
