import { describe, expect, it } from 'vitest';
import { deriveFinding } from '../../../src/explorer/explanation/findings';
import { formatFinding, formatPhrase } from '../../../src/explorer/explanation/phrases';
import { deriveSentences } from '../../../src/explorer/explanation/sentences';
import { isSameLossCurve } from '../../../src/explorer/sameCurve';
import { en } from '../../../src/locales/en';
import { zhCN } from '../../../src/locales/zh-CN';
import type { LossScale } from '../../../src/state/parameters';
import { experimentOf, resultsOf } from '../experimentOf';

type Options = Parameters<typeof experimentOf>[1];

function say(
  rates: readonly number[],
  options?: Options,
  catalog = en,
  lossScale: LossScale = 'linear',
): readonly string[] {
  const experiment = experimentOf(rates, options);
  return deriveSentences(experiment, resultsOf(experiment), lossScale).map(({ phrases }) =>
    phrases.map((phrase) => formatPhrase(phrase, catalog.explanation)).join(catalog.explanation.between),
  );
}

function find(rates: readonly number[], options?: Options): string | null {
  const experiment = experimentOf(rates, options);
  const finding = deriveFinding(experiment, resultsOf(experiment), 40);
  return finding && formatFinding(finding, en.explanation).claim;
}

const NOTE = [0.6, 0.2, 0.01, 0.99];

describe('what is said of each run', () => {
  it('tells the course note’s four rates apart, in English', () => {
    expect(say(NOTE)).toEqual([
      'Overshoots every step and leaves 20\u00a0% of the distance. From epoch 12 float32 rounds w to −1; the exact loss there is 6.0e−16.',
      'Slides in from one side: each step leaves 60\u00a0%. There at epoch 18.',
      'Comes down one side: each step leaves 98\u00a0%. Gets there too, at epoch 431: 72 times as many as 0.6.',
      'Jumps to the other side every step and leaves 98\u00a0%.',
    ]);
  });

  it('says the same in Chinese, with no space before the percent sign', () => {
    const sentences = say(NOTE, undefined, zhCN);
    expect(sentences[0]).toBe(
      '每步越过最低点，只剩 20% 的距离。第 12 轮起 float32 把 w 舍入为 −1（精确损失约 6.0e−16）。',
    );
    expect(sentences.join('')).not.toMatch(/\s%/);
  });

  it('tells where a loss stops only on the axis that shows it', () => {
    const stop = 'Stops at 3.6e−15: the next step is too small for float32.';
    expect(say([0.2], undefined, en, 'log')[0]).toContain(stop);
    expect(say([0.2])[0]).not.toContain(stop);
  });

  it('says nothing of rounding in float64', () => {
    expect(say([0.6], { dtype: 'float64' })).toEqual([
      'Overshoots every step and leaves 20\u00a0% of the distance.',
    ]);
  });

  it('keeps the slowness of a run that arrives after very many epochs', () => {
    expect(say([0.6, 0.01], { epochs: 500 })[1]).toBe(
      'Comes down one side: each step leaves 98\u00a0%. Gets there too, at epoch 431: 72 times as many as 0.6.',
    );
  });

  it('dates and sizes a divergence long before it overflows', () => {
    expect(say([1.2], { dtype: 'float64' })).toEqual([
      'Every step lands further out: loss × 1.96 every epoch, 531 at epoch 4, far off the chart.',
    ]);
    expect(say([1.02])[0]).toMatch(/loss × 1\.08 every epoch, 3\d\d at epoch \d+, far off the chart/);
  });

  it('says why nothing moves', () => {
    expect(say([0])).toEqual([en.explanation.standsStill.zeroRate]);
    expect(say([0.3], { start: -1 })).toEqual([en.explanation.standsStill.atMinimum]);
    expect(say([1e-12])).toEqual([en.explanation.standsStill.tooSmall]);
  });

  it('has a sentence for the single step and for the endless bounce', () => {
    expect(say([0.5, 1])).toEqual([en.explanation.oneStep, en.explanation.bouncesForEver(null)]);
  });

  it('does not claim that a bounce never changes when each step adds a little', () => {
    expect(say([1.0001], { epochs: 10_000 })[0]).toContain('leaves 100.02\u00a0%');
  });

  it('says that the start itself is too far out', () => {
    expect(say([0.6], { start: 1e308 })).toEqual([en.explanation.overflowsAtStart]);
  });

  it('admits when the search beyond the last epoch found no arrival', () => {
    expect(say([1e-4])[0]).toContain(en.explanation.arrivesBeyondLimit);
  });
});

describe('what is said of a run that diverges on another loss', () => {
  const sayOf = (text: string, start: readonly number[], rate: number, epochs = 50): string => {
    const typed = (value: number) => ({ value, text: String(value) });
    const experiment = {
      ...experimentOf([rate], { epochs, dtype: 'float64' }),
      objective: { kind: 'expression' as const, text },
      start: start.map(typed),
    };
    const [sentence] = deriveSentences(experiment, resultsOf(experiment), 'linear');
    return sentence!.phrases.map((phrase) => formatPhrase(phrase, en.explanation)).join(' ');
  };

  it('measures growth from the minimum, wherever that lies', () => {
    // (w + 1)² grows 1.96-fold at 1.2, whatever is added to it
    expect(sayOf('(w+1)^2-100', [5], 1.2)).toMatch(
      /loss above the minimum × 1\.96 every epoch, loss 431 at epoch 4/,
    );
    expect(sayOf('(w+1)^2+1000', [5], 1.2)).toMatch(
      /loss above the minimum × 1\.96 every epoch, loss 1531 at epoch 4, far off/,
    );
  });

  it('dates no loss at the first epoch because it begins below 0', () => {
    expect(sayOf('(w+1)^2-100', [5], 1.02)).toMatch(/loss 2\d\d at epoch 3\d/);
  });

  it('tells the slope of a saddle, which has no minimum to be far from, and does not call falling far off', () => {
    const told = sayOf('x^2-y^2', [-3, 0.01], 0.1, 80);
    expect(told).toMatch(/slope × 1\.2 every epoch, loss −\d+ at epoch \d+\.$/);
  });

  it('says where a run leaves the ground on which its loss has a value', () => {
    expect(sayOf('log(w)', [1], 0.5)).toBe('Steps at epoch 2 to where the loss has no value.');
    expect(sayOf('sqrt(w)', [1], 0.9)).toMatch(/^Steps at epoch \d to where the loss has no value/);
  });

  it('does not call that what has flown so far that numbers end', () => {
    expect(sayOf('(1-x)^2+100*(y-x^2)^2', [-1.2, 1], 0.01)).not.toMatch(/no value/);
  });

  it('names the place to which float32 rounded, of two weights too', () => {
    const typed = (value: number) => ({ value, text: String(value) });
    const experiment = {
      ...experimentOf([0.02], { epochs: 50 }),
      objective: { kind: 'expression' as const, text: '(x^2+y-11)^2+(x+y^2-7)^2' },
      start: [typed(0), typed(0)],
    };
    const [sentence] = deriveSentences(experiment, resultsOf(experiment), 'linear');
    const told = sentence!.phrases.map((phrase) => formatPhrase(phrase, zhCN.explanation)).join('');
    expect(told).toContain('float32 把 (x, y) 舍入为 (3, 2)');
  });
});

describe('what is said of a run with settings of its own', () => {
  it('tells its arrival once', () => {
    const experiment = experimentOf([0.1], { epochs: 200 });
    const changes = [{ epoch: 20, learningRate: { value: 0.02, text: '0.02' } }];
    const runs = experiment.runs.map((run) => ({ ...run, changes }));
    const [sentence] = deriveSentences({ ...experiment, runs }, resultsOf({ ...experiment, runs }), 'linear');
    const told = sentence!.phrases.map((phrase) => formatPhrase(phrase, en.explanation)).join(' ');
    expect(told.match(/at epoch \d+/g)).toHaveLength(1);
  });

  it('has growth with the digits that tell it from standing still', () => {
    const experiment = experimentOf([0.1], { start: 6.9 });
    const log = { ...experiment, objective: { kind: 'expression' as const, text: 'log(w)' } };
    const [sentence] = deriveSentences(log, resultsOf(log), 'linear');
    expect(formatPhrase(sentence!.phrases[0]!, en.explanation)).toMatch(/slope × 1\.00\d+ every/);
  });
});

describe('what runs show together', () => {
  it('finds the one loss curve of 0.01 and 0.99, and of every pair lr and 1 − lr', () => {
    expect(find(NOTE)).toBe('0.01 and 0.99 draw the same loss curve.');
    expect(find([0.1, 0.9])).toBe('0.1 and 0.9 draw the same loss curve.');
    expect(find([0.01, 0.99], { epochs: 10_000 })).toBe('0.01 and 0.99 draw the same loss curve.');
  });

  it('does not take nearly mirrored rates, or one rate twice, for that', () => {
    expect(find([0.01, 0.98])).toBeNull();
    expect(find([0.3, 0.3])).toBeNull();
    expect(find([0.6, 0.2])).toBeNull();
  });

  it('says when a run left the chart', () => {
    expect(find([0.6, 1.2])).toBe('1.2 leaves the chart at epoch 1.');
  });

  it('takes two losses for the same within a stated tolerance only', () => {
    const results = resultsOf(experimentOf([0.01, 0.99, 0.0101]));
    const curve = (id: number) =>
      results.get(id)?.lossCurve as NonNullable<ReturnType<typeof results.get>>['lossCurve'];
    expect(isSameLossCurve(curve(0), curve(1))).toBe(true);
    expect(isSameLossCurve(curve(0), curve(2))).toBe(false);
  });
});
