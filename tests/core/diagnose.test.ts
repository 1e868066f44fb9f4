import { describe, expect, it } from 'vitest';
import { diagnose, judge, TOLERANCE, WORDS, type Word } from '../../src/core/diagnose';
import type { Dtype } from '../../src/core/dtype';
import { PARABOLA_MINIMUM_LOSS, START, traceParabola, trajectoryThrough } from './parabola';

const DTYPES: readonly Dtype[] = ['float32', 'float64'];

/** What each learning rate does on (w + 1)². */
function judgeRates(dtype: Dtype, learningRates: readonly number[], epochs = 50, start = START) {
  const trajectory = traceParabola({ dtype, learningRates, epochs, start });
  return learningRates.map((_, lane) => judge(trajectory, lane, PARABOLA_MINIMUM_LOSS));
}

function wordOf(dtype: Dtype, learningRate: number, epochs = 50, start = START): Word {
  return judgeRates(dtype, [learningRate], epochs, start)[0]!.word;
}

/** A lane through `points` on (w + 1)², however it got there. */
const onParabola = (points: readonly number[]) =>
  trajectoryThrough([points], (w) => (w! + 1) ** 2, [(w) => 2 * (w! + 1)]);

describe.each(DTYPES)('the course note example in %s', (dtype) => {
  it.each<[rate: number, word: Word, arrival: number | null, factor: number]>([
    [0.01, 'crawls', null, 0.98],
    [0.2, 'slidesIn', 18, 0.6],
    [0.5, 'oneStep', 1, 0],
    [0.6, 'swingsIn', 6, 0.2],
    [0.99, 'oscillates', null, 0.98],
    [1, 'bouncesForEver', null, 1],
    [1.02, 'diverges', null, 1.04],
  ])('with learning rate %f %s', (rate, word, arrival, factor) => {
    const [found] = judgeRates(dtype, [rate]);
    expect(found).toMatchObject({ word, arrival });
    expect(found!.stepFactor).toBeCloseTo(factor, 4);
  });

  it.each<[epochs: number, low: Word, high: Word]>([
    [430, 'crawls', 'oscillates'],
    [431, 'slidesIn', 'swingsIn'],
  ])('needs 431 epochs for 0.01 and 0.99: after %i they are %s and %s', (epochs, low, high) => {
    expect(judgeRates(dtype, [0.01, 0.99], epochs).map(({ word }) => word)).toEqual([low, high]);
  });

  it('changes sides at every late step above 0.5 and never below', () => {
    const [low, high] = judgeRates(dtype, [0.2, 0.99]);
    expect(low!.sideChanges).toBe(0);
    expect(high!.sideChanges).toBe(1);
  });

  it('ends each band where the page says, at 50 epochs', () => {
    const words = (...rates: number[]) => judgeRates(dtype, rates).map(({ word }) => word);
    expect(words(1e-6, 0.049_999)).toEqual(['crawls', 'crawls']);
    expect(words(0.050_001, 0.0798)).toEqual(['onTheWay', 'onTheWay']);
    expect(words(0.0802, 0.5 - 8.4e-5)).toEqual(['slidesIn', 'slidesIn']);
    expect(words(0.5 - 8.3e-5, 0.5 + 8.3e-5)).toEqual(['oneStep', 'oneStep']);
    expect(words(0.5 + 8.4e-5, 0.92)).toEqual(['swingsIn', 'swingsIn']);
    expect(words(0.9203, 0.949_999)).toEqual(['onTheWay', 'onTheWay']);
    expect(words(0.950_001, 0.999_49)).toEqual(['oscillates', 'oscillates']);
    expect(words(0.999_51, 1.000_49)).toEqual(['bouncesForEver', 'bouncesForEver']);
    expect(words(1.000_51, 1e6)).toEqual(['diverges', 'diverges']);
  });

  it('counts a rate that lies on a limit in, though float32 rounds the rate itself', () => {
    const words = (...rates: number[]) => judgeRates(dtype, rates).map(({ word }) => word);
    expect(words(0.05, 0.95)).toEqual(['crawls', 'oscillates']);
    expect(words(0.9995, 1.0005)).toEqual(['bouncesForEver', 'bouncesForEver']);
  });
});

describe('the definitions', () => {
  /** Words from dₖ = 6 · |1 − 2 lr|ᵏ: no descent, no rounding. Null within a hair of a limit between two words. */
  function predictWord(rate: number, epochs: number): Word | null {
    const factor = Math.abs(1 - 2 * rate);
    const arrival = factor < 1 ? Math.max(1, Math.log(TOLERANCE / (START + 1)) / Math.log(factor)) : Infinity;
    if (Math.abs(arrival - Math.round(arrival)) < 0.01 && arrival > 1) return null;
    if ([0.9, 0.999, 1.001].some((limit) => Math.abs(factor / limit - 1) < 1e-5)) return null;
    const isBothSided = rate > 0.5;
    if (factor > 1.001) return 'diverges';
    if (arrival === 1) return 'oneStep';
    if (Math.ceil(arrival) <= epochs) return isBothSided ? 'swingsIn' : 'slidesIn';
    if (factor >= 0.999 && isBothSided) return 'bouncesForEver';
    if (factor >= 0.9) return isBothSided ? 'oscillates' : 'crawls';
    return 'onTheWay';
  }

  it.each(DTYPES)('agree with the closed form of the parabola in %s', (dtype) => {
    for (const epochs of [1, 2, 3, 4, 7, 8, 9, 50, 333]) {
      const rates = Array.from({ length: 3000 }, (_, i) => (i + 0.5) * 4e-4);
      const wrong = judgeRates(dtype, rates, epochs).flatMap(({ word }, i) => {
        const predicted = predictWord(rates[i]!, epochs);
        return predicted === null || predicted === word ? [] : [{ rate: rates[i], epochs, word, predicted }];
      });
      expect(wrong).toEqual([]);
    }
  });

  it.each(DTYPES)('count from the start where N is too short for quarters in %s', (dtype) => {
    expect(judgeRates(dtype, [0.6], 1)[0]).toMatchObject({ word: 'onTheWay', arrival: null, sideChanges: 1 });
    expect(judgeRates(dtype, [0.6], 3)[0]!.stepFactor).toBeCloseTo(0.2, 5);
    expect(['crawls', 'oscillates', 'bouncesForEver', 'diverges', 'oneStep']).toEqual(
      judgeRates(dtype, [0.01, 0.99, 1, 1.02, 0.5], 1).map(({ word }) => word),
    );
  });

  it.each(DTYPES)('call it standing still where no step moved or nothing had to in %s', (dtype) => {
    expect(wordOf(dtype, 0)).toBe('standsStill');
    expect(wordOf(dtype, 0, 1)).toBe('standsStill');
    expect(judgeRates(dtype, [0.6, 1e6], 50, -1).map(({ word, arrival }) => [word, arrival])).toEqual([
      ['standsStill', 0],
      ['standsStill', 0],
    ]);
    expect(judgeRates(dtype, [0.3], 50, -1.0005)[0]).toMatchObject({ word: 'standsStill', arrival: 0 });
  });

  it('call it standing still where float32 cannot make so small a step, and crawling where float64 can', () => {
    expect(wordOf('float32', 1e-9)).toBe('standsStill');
    expect(wordOf('float64', 1e-9)).toBe('crawls');
  });

  it.each(DTYPES)('call overflow divergence, dated, and measure the epochs before, in %s', (dtype) => {
    const trajectory = traceParabola({ dtype, learningRates: [1e6, 1e300, 1.2], epochs: 1000 });
    const [steep, atOnce, slow] = [0, 1, 2].map((lane) => diagnose(trajectory, lane, { minimumLoss: 0 }));
    expect(steep).toMatchObject({
      word: 'diverges',
      arrival: null,
      nonFiniteEpoch: dtype === 'float32' ? 3 : 25,
    });
    expect(steep!.stepFactor / 2e6).toBeCloseTo(1, 4);
    expect(atOnce).toMatchObject({
      word: 'diverges',
      nonFiniteEpoch: 1,
      stepFactor: Infinity,
      sideChanges: 0,
    });
    expect(slow!.stepFactor).toBeCloseTo(1.4, 4);
    expect(slow!.nonFiniteEpoch === null).toBe(dtype === 'float64');
  });

  it('call a start that is not finite divergence', () => {
    expect(judgeRates('float32', [0.6], 10, 1e30)[0]).toMatchObject({
      word: 'diverges',
      stepFactor: Infinity,
    });
  });

  it('compare the last quarter with the one before, by their farthest epochs', () => {
    // q = 2: before is the larger of d₆ and d₇, late the larger of d₈ and d₉; χ looks at the steps from 4 to 9
    const distances = [9, 50, 50, 50, 50, 50, 8, 4, 1, 2];
    const sides = [1, -1, 1, -1, 1, 1, 1, -1, -1, 1];
    const found = judge(onParabola(distances.map((d, k) => sides[k]! * d - 1)), 0, 0);
    expect(found).toMatchObject({ word: 'onTheWay', sideChanges: 2 / 5 });
    expect(found.stepFactor).toBeCloseTo(Math.sqrt(2 / 8), 12);
  });

  it('call growth divergence only beyond the start', () => {
    const growth = Array.from({ length: 17 }, (_, k) => (k === 0 ? 5 : 0.01 * 1.4 ** k - 1));
    expect(judge(onParabola(growth), 0, 0)).toMatchObject({ word: 'crawls' });
    const more = growth.map((w, k) => (k === 0 ? w : 10 * (w + 1) - 1));
    expect(judge(onParabola(more), 0, 0)).toMatchObject({ word: 'diverges' });
  });

  it('do not take a visit for an arrival', () => {
    expect(judge(onParabola([5, -1, -1, 5, 2, 1]), 0, 0).arrival).toBeNull();
    expect(judge(onParabola([5, -1, 5, -1, -1]), 0, 0).arrival).toBe(3);
  });

  it('take d = τ for arrived', () => {
    expect(
      judge(
        trajectoryThrough([[1, TOLERANCE]], (w) => w! * w!, [(w) => 2 * w!]),
        0,
        0,
      ).word,
    ).toBe('oneStep');
  });

  it('do not let a loss that rounding left below the minimum break the distance', () => {
    const lane = trajectoryThrough([[5, 1, 0, 0]], (w) => w! * w! - 1e-18, [(w) => 2 * w!]);
    expect(judge(lane, 0, 0)).toMatchObject({ word: 'slidesIn', arrival: 2 });
  });

  it('put the gradient in the place of the distance where no minimum is known', () => {
    const trajectory = traceParabola({
      dtype: 'float64',
      learningRates: [0.01, 0.6, 0.99, 1.2, 0],
      epochs: 50,
    });
    const found = [0, 1, 2, 3, 4].map((lane) => judge(trajectory, lane, null));
    expect(found.map(({ word }) => word)).toEqual([
      'crawls',
      'swingsIn',
      'oscillates',
      'diverges',
      'standsStill',
    ]);
    expect(found[1]!.arrival).toBe(5); // 0.2⁵ ≤ 0.001 < 0.2⁴
  });

  it('call a start without gradient standing still, whether or not a minimum is known', () => {
    const lane = trajectoryThrough([[0, 0, 0]], () => 7, [() => 0]);
    expect(judge(lane, 0, null).word).toBe('standsStill');
    expect(judge(lane, 0, 0).word).toBe('standsStill');
  });

  it('see sides with several parameters by the dot product of successive gradients', () => {
    const steps = Array.from({ length: 40 }, (_, k) => k);
    const bowl = (v: number, w: number) => v * v + w * w;
    const gradients = [(v: number) => 2 * v, (_: number, w: number) => 2 * w];
    const swinging = [steps.map((k) => 3 * (-0.5) ** k), steps.map((k) => 0.1 * 0.5 ** k)];
    const sliding = [steps.map((k) => 3 * 0.5 ** k), steps.map((k) => 0.1 * (-0.5) ** k)];
    expect(judge(trajectoryThrough(swinging, bowl as never, gradients as never), 0, 0).word).toBe('swingsIn');
    expect(judge(trajectoryThrough(sliding, bowl as never, gradients as never), 0, 0).word).toBe('slidesIn');
  });
});

describe('unbroken bands', () => {
  const ORDER: readonly Word[] = [
    'standsStill',
    'crawls',
    'onTheWay',
    'slidesIn',
    'oneStep',
    'swingsIn',
    'onTheWay',
    'oscillates',
    'bouncesForEver',
    'diverges',
  ];

  /** Ascending rates, dense around 0, the ends of the bands, and far out. */
  function ratesFor(count: number): number[] {
    const part = Math.floor(count / 8);
    const offsets = Array.from({ length: part }, (_, i) => 10 ** (-7 + (6.7 * i) / part));
    const rates = new Set([0, 0.5, 1, 1e6]);
    for (const offset of offsets) {
      for (const rate of [offset / 100, offset, 0.5 - offset, 0.5 + offset, 1 - offset, 1 + offset])
        rates.add(rate);
    }
    for (let i = 0; i < part; i++) rates.add((1.2 * (i + 0.5)) / part).add(10 ** ((6 * i) / part));
    return [...rates].filter((rate) => rate >= 0).sort((a, b) => a - b);
  }

  const EPOCHS: readonly (readonly [epochs: number, rates: number])[] = [
    ...Array.from({ length: 40 }, (_, i) => [i + 1, 1200] as const),
    ...[50, 63, 64, 65, 99, 100, 127, 200, 333, 430, 431, 432, 500].map((n) => [n, 2000] as const),
    ...[777, 1000, 2000].map((n) => [n, 1200] as const),
    ...[5000, 8695, 10_000].map((n) => [n, 640] as const),
  ];

  it.each(DTYPES)(
    'come in one order for thousands of rates and 1 to 10,000 epochs in %s',
    (dtype) => {
      for (const [epochs, count] of EPOCHS) {
        const rates = ratesFor(count);
        let place = 0;
        const block = Math.max(1, Math.floor(2e5 / epochs));
        for (let from = 0; from < rates.length; from += block) {
          judgeRates(dtype, rates.slice(from, from + block), epochs).forEach(({ word }, i) => {
            const next = ORDER.indexOf(word, place);
            if (next < 0)
              throw new Error(`${word} at ${rates[from + i]} after ${ORDER[place]}, ${epochs} epochs`);
            place = next;
          });
        }
        expect(ORDER[place]).toBe('diverges');
      }
    },
    30_000,
  );
});

describe('a diagnosis', () => {
  const trajectory = traceParabola({ dtype: 'float64', learningRates: [0.01, 0.6], epochs: 50 });

  it('carries the losses at both ends', () => {
    expect(diagnose(trajectory, 1, { minimumLoss: 0 })).toMatchObject({
      startLoss: 36,
      nonFiniteEpoch: null,
    });
    expect(diagnose(trajectory, 0, { minimumLoss: 0 }).endLoss).toBeCloseTo(36 * 0.98 ** 100, 12);
  });

  it('needs the epoch of arrival within N, else what a search beyond N found, else nothing', () => {
    expect(diagnose(trajectory, 1, { minimumLoss: 0, needs: 7 }).needs).toBe(6);
    expect(diagnose(trajectory, 0, { minimumLoss: 0, needs: 431 }).needs).toBe(431);
    expect(diagnose(trajectory, 0, { minimumLoss: 0 }).needs).toBeNull();
  });

  it('passes on what no trajectory shows, and null where it was not told', () => {
    const rounding = { kind: 'stopped', epoch: 36, loss: 3.6e-15 } as const;
    expect(diagnose(trajectory, 1, { minimumLoss: 0, linearFactor: -0.2, rounding })).toMatchObject({
      linearFactor: -0.2,
      rounding,
    });
    expect(diagnose(trajectory, 1, { minimumLoss: 0 })).toMatchObject({ linearFactor: null, rounding: null });
  });

  it('uses only words of the catalogue', () => {
    expect(new Set(WORDS).size).toBe(9);
  });
});
