import { describe, expect, test } from 'vitest';
import { createDescent } from '../../src/core/descend';
import { WORDS } from '../../src/core/diagnose';
import type { Experiment } from '../../src/core/experiment';
import { meetsGoal } from '../../src/state/goal';
import { deriveShape } from '../../src/state/lossShape';
import type { Goal, Question } from '../../src/state/question';
import { judgeAnswer } from '../../src/state/verdict';
import { listWordOptions } from '../../src/state/wordOptions';
import { prepareObjective } from '../../src/worker/preparedObjective';

const asked = { text: '', asksWhy: false, feedback: { right: '', notYet: '' } };
const typed = (value: number) => ({ value, text: String(value) });

function experimentOf(
  rates: readonly number[],
  epochs = 50,
  dtype: Experiment['dtype'] = 'float32',
): Experiment {
  return {
    objective: { kind: 'expression', text: '(w+1)^2' },
    start: [typed(5)],
    epochs,
    dtype,
    runs: rates.map((rate, id) => ({ id, learningRate: typed(rate), hidden: false })),
  };
}

describe('which word', () => {
  const question: Question = { ...asked, way: 'word', run: 1, options: [] };
  const experiment = experimentOf([0.2, 0.99]);

  test('the word the run earns is right, any other is not yet, and no word is neither', () => {
    expect(judgeAnswer(question, { way: 'word', word: 'oscillates' }, experiment).isRight).toBe(true);
    expect(judgeAnswer(question, { way: 'word', word: 'swingsIn' }, experiment).isRight).toBe(false);
    const { isRight, facts } = judgeAnswer(question, null, experiment);
    expect(isRight).toBeNull();
    expect(facts).toMatchObject({
      way: 'word',
      run: { id: 1, diagnosis: { word: 'oscillates', needs: 431 } },
    });
  });

  test('more epochs make another word right', () => {
    const long = experimentOf([0.2, 0.99], 500);
    expect(judgeAnswer(question, { way: 'word', word: 'swingsIn' }, long).isRight).toBe(true);
  });

  test.each(WORDS)('the true word %s is always among the options, with others', (word) => {
    expect(listWordOptions({ options: [] }, word)).toContain(word);
    expect(listWordOptions({ options: [] }, word).length).toBeGreaterThanOrEqual(4);
    expect(listWordOptions({ options: ['crawls'] }, word)).toContain(word);
  });

  test('a run that there is not is refused by its place', () => {
    expect(() => judgeAnswer({ ...question, run: 2 }, null, experiment)).toThrow('got 2');
  });
});

describe('which is first', () => {
  const question: Question = { ...asked, way: 'order' };
  const experiment = experimentOf([0.01, 0.6, 0.2]);

  test('the order of arrival is right: 0.6 at 6, 0.2 at 18, 0.01 at 431', () => {
    const { isRight, facts } = judgeAnswer(question, { way: 'order', places: [1, 2, 0] }, experiment);
    expect(isRight).toBe(true);
    expect(facts.way === 'order' && facts.runs.map(({ diagnosis }) => diagnosis.needs)).toEqual([6, 18, 431]);
  });

  test('another order, or one that leaves a run out, is not yet right', () => {
    expect(judgeAnswer(question, { way: 'order', places: [2, 1, 0] }, experiment).isRight).toBe(false);
    expect(judgeAnswer(question, { way: 'order', places: [1, 2] }, experiment).isRight).toBe(false);
    expect(judgeAnswer(question, { way: 'order', places: [1, 1, 1] }, experiment).isRight).toBe(false);
  });

  test('runs that arrive together may stand either way, and those that never arrive come last', () => {
    const tied = experimentOf([0.99, 1.02, 0.01]);
    expect(judgeAnswer(question, { way: 'order', places: [0, 2, 1] }, tied).isRight).toBe(true);
    expect(judgeAnswer(question, { way: 'order', places: [2, 0, 1] }, tied).isRight).toBe(true);
    expect(judgeAnswer(question, { way: 'order', places: [1, 0, 2] }, tied).isRight).toBe(false);
  });
});

describe('where next', () => {
  const question: Question = { ...asked, way: 'landing', run: 0, steps: 3 };
  const experiment = experimentOf([0.99]);

  test('points at the true landings are right, and each distance is told', () => {
    const points = [-6.88, 4.76, -6.65];
    const { isRight, facts } = judgeAnswer(question, { way: 'landing', points }, experiment);
    expect(isRight).toBe(true);
    if (facts.way !== 'landing') throw new Error('landing');
    for (const [step, point] of points.entries()) expect(facts.points[step]).toBeCloseTo(point, 2);
    expect(Math.max(...facts.distances)).toBeLessThan(0.01);
  });

  test('a point 0.68 off is not yet right, and neither are too few', () => {
    const far = judgeAnswer(question, { way: 'landing', points: [-6.2, 4.76, -6.65] }, experiment);
    expect(far.isRight).toBe(false);
    expect(far.facts.way === 'landing' && far.facts.distances[0]).toBeCloseTo(0.68, 2);
    expect(judgeAnswer(question, { way: 'landing', points: [-6.88] }, experiment).isRight).toBe(false);
  });

  test('a step off the landscape is right at its edge, which is as far as a finger can go', () => {
    const once: Question = { ...question, steps: 1 };
    expect(judgeAnswer(once, { way: 'landing', points: [-8] }, experimentOf([1.5])).isRight).toBe(true);
  });

  test('no more steps are asked for than are run', () => {
    const { facts } = judgeAnswer(question, null, experimentOf([0.99], 2));
    expect(facts.way === 'landing' && facts.points.length).toBe(2);
  });
});

describe('sketch it', () => {
  const question: Question = { ...asked, way: 'sketch', run: 0 };

  test.each([
    [0.01, 'falls'],
    [0.6, 'falls'],
    [1, 'flat'],
    [1.02, 'rises'],
    [0, 'flat'],
    [1e6, 'rises'],
  ])('the loss of %s %s', (rate, shape) => {
    expect(judgeAnswer(question, null, experimentOf([rate])).facts).toMatchObject({ shape, sketched: null });
  });

  test('a sketch is compared by its shape and never called right or wrong', () => {
    const points = [
      [0, 36],
      [20, 3],
      [50, 30],
    ] as const;
    const verdict = judgeAnswer(question, { way: 'sketch', points }, experimentOf([0.01]));
    expect(verdict.isRight).toBeNull();
    expect(verdict.facts).toMatchObject({ shape: 'falls', sketched: 'fallsAndRises' });
  });

  test('turns count, trembling does not', () => {
    expect(deriveShape([36, 10, 30, 10, 30], 36)).toBe('sawTooth');
    expect(deriveShape([36, 20, 20.5, 10, 10.4, 2], 36)).toBe('falls');
    expect(deriveShape([36, 36.5, 35.6, 36], 36)).toBe('flat');
    expect(deriveShape([10, 30, 5], 36)).toBe('risesAndFalls');
    expect(deriveShape([], 36)).toBe('flat');
  });
});

describe('find it', () => {
  const GOALS: readonly Goal[] = [
    { kind: 'arrivesWithin', epochs: 10 },
    { kind: 'largestArriving' },
    { kind: 'neverSettles' },
    { kind: 'bounces' },
    { kind: 'sameLossCurve', as: typed(0.2) },
    { kind: 'lossAbove', loss: 1000 },
  ];
  const rates = Array.from({ length: 1300 }, (_, k) => (k + 1) / 1000);
  const meeting = (goal: Goal, experiment = experimentOf([0.1])) =>
    rates.filter((rate) => meetsGoal(goal, typed(rate), experiment));
  const ends = (found: readonly number[]) => [found[0], found.at(-1)];

  test.each(GOALS)('the goal $kind has an answer', (goal) => {
    expect(meeting(goal).length).toBeGreaterThan(0);
  });

  test.each(['float32', 'float64'] as const)('the answers in %s are those of the lesson', (dtype) => {
    const of = (index: number) => meeting(GOALS[index]!, experimentOf([0.1], 50, dtype));
    expect(ends(of(0))).toEqual([0.291, 0.709]);
    expect(of(3)).toEqual([1]);
    expect(of(4)).toEqual([0.8]);
    expect(of(5)[0]).toBe(1.017);
  });

  test('the largest that arrives lies within 2 % below the first that does not', () => {
    const [least, most] = ends(meeting(GOALS[1]!));
    expect(most).toBe(Math.max(...meeting({ kind: 'arrivesWithin', epochs: 50 })));
    expect(most! / least!).toBeLessThan(1.021);
  });

  test('within N is decided by computing the run, not by 1/(1 − ρ)', () => {
    // another road: the first epoch at which |w − w*| is at most 0.001, for good
    for (const rate of [0.29, 0.291, 0.5, 0.709, 0.71]) {
      const descent = createDescent({
        objective: prepareObjective({ kind: 'expression', text: '(w+1)^2' }).objective,
        dtype: 'float64',
        learningRates: [rate],
        starts: [[5]],
        epochs: 50,
        keep: 'trajectory',
      });
      descent.advance(50);
      const { parameters } = descent.trajectory();
      const isThere = [...parameters[0]!.subarray(10)].every((w) => Math.abs(w + 1) <= 0.001);
      expect(meetsGoal(GOALS[0]!, typed(rate), experimentOf([0.1], 50, 'float64'))).toBe(isThere);
    }
  });

  test('the same curve by the same path is not what is asked for', () => {
    expect(meetsGoal(GOALS[4]!, typed(0.2), experimentOf([0.1]))).toBe(false);
  });

  test('the rate that is judged is the one that was said, not the one that stands there', () => {
    const question: Question = { ...asked, way: 'rate', run: 0, goal: GOALS[4]! };
    const verdict = judgeAnswer(question, { way: 'rate', learningRate: typed(0.8) }, experimentOf([0.3]));
    expect(verdict.isRight).toBe(true);
    expect(verdict.facts.way === 'rate' && verdict.facts.run.learningRate.text).toBe('0.8');
    expect(
      judgeAnswer(question, { way: 'rate', learningRate: typed(0.3) }, experimentOf([0.8])).isRight,
    ).toBe(false);
    expect(judgeAnswer(question, null, experimentOf([0.8])).isRight).toBeNull();
  });
});
