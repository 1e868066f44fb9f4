import { describe, expect, test } from 'vitest';
import { deriveFacts } from '../../../src/explorer/lesson/facts';
import { STOPS } from '../../../src/explorer/lesson/stops';
import { lessonEn, type PartTexts } from '../../../src/locales/lesson.en';
import { lessonZhCN } from '../../../src/locales/lesson.zh-CN';
import { meetsGoal } from '../../../src/state/goal';
import { correctExperiment } from '../../../src/state/schema';
import { judgeAnswer } from '../../../src/state/verdict';

const PARTS = STOPS.flatMap((stop) =>
  stop.parts.map((part) => ({ name: `${stop.id} ${part.id}`, stop, part })),
);
const facts = deriveFacts();

test('there are ten stops, as many as a link can name', () => {
  expect(STOPS).toHaveLength(10);
});

describe.each(PARTS)('$name', ({ stop, part }) => {
  test('has an experiment that a link could hold', () => {
    expect(correctExperiment(part.experiment)).toEqual(part.experiment);
  });

  test('has texts in both languages, in which every number is filled in', () => {
    for (const catalog of [lessonEn, lessonZhCN]) {
      const byStop: Readonly<Record<string, Readonly<Record<string, PartTexts>>>> = catalog.texts;
      const texts = byStop[stop.id]?.[part.id];
      const all = [texts?.before(facts), ...(texts?.after(facts) ?? []), texts?.key(facts)];
      expect(all.length).toBeGreaterThan(2);
      for (const text of all) expect(text).toMatch(/^[^$]+$/);
      expect(all.join()).not.toMatch(/undefined|\[object/);
    }
  });

  test('can be answered rightly, and not by what it opens with', () => {
    const { asks, experiment, solution } = part;
    if (asks.way === 'word') {
      const right = asks.options.filter(
        (word) => judgeAnswer(asks, { way: 'word', word }, experiment).isRight,
      );
      expect(right).toHaveLength(1);
    }
    if (asks.way === 'rate') {
      expect(solution && meetsGoal(asks.goal, solution, experiment)).toBe(true);
      expect(meetsGoal(asks.goal, experiment.runs[asks.run]!.learningRate, experiment)).toBe(false);
    }
  });
});

test('in order of arrival 0.6 comes first, then 0.2, then 0.01', () => {
  const { experiment, asks } = STOPS[2]!.parts[0]!;
  if (asks.way !== 'order') throw new Error(asks.way);
  expect(judgeAnswer(asks, { way: 'order', places: [0, 1, 2] }, experiment).isRight).toBe(true);
  expect(judgeAnswer(asks, { way: 'order', places: [1, 0, 2] }, experiment).isRight).toBe(false);
});
