import { describe, expect, test } from 'vitest';
import { STOPS } from '../../../src/explorer/lesson/stops';
import { meetsGoal } from '../../../src/state/goal';
import { correctExperiment } from '../../../src/state/schema';
import { FACTS, judgePart, textsOf } from './lessonPart';

const PARTS = STOPS.flatMap((stop) =>
  stop.parts.map((part) => ({ name: `${stop.id} ${part.id}`, stop, part })),
);

test('there are ten stops, as many as a link can name', () => {
  expect(STOPS).toHaveLength(10);
});

describe.each(PARTS)('$name', ({ stop, part }) => {
  test('has an experiment that a link could hold', () => {
    expect(correctExperiment(part.experiment)).toEqual(part.experiment);
  });

  test('has texts in both languages, in which every number is filled in', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const texts = textsOf(language, stop, part);
      const all = [texts.before(FACTS), ...texts.after(FACTS), texts.key(FACTS)];
      expect(all.length).toBeGreaterThan(2);
      for (const text of all) expect(text).toMatch(/^[^$]+$/);
      expect(all.join()).not.toMatch(/undefined|\[object/);
    }
  });

  test('can be answered rightly, and not by what it opens with', () => {
    const { asks, experiment, solution } = part;
    if (asks.way === 'word') {
      const right = asks.options.filter((word) => judgePart(part, { way: 'word', word }).isRight);
      expect(right).toHaveLength(1);
    }
    if (asks.way === 'order') {
      const places = experiment.runs.map((_, place) => place);
      const { facts } = judgePart(part, null);
      const truth = facts.way === 'order' ? facts.runs.map(({ place }) => place) : [];
      expect(judgePart(part, { way: 'order', places: truth }).isRight).toBe(true);
      expect(judgePart(part, { way: 'order', places: truth.toReversed() }).isRight).toBe(false);
      // the runs of the first race stand in the order in which they arrive
      if (stop.id !== 'rates') expect(judgePart(part, { way: 'order', places }).isRight).toBe(false);
    }
    if (asks.way === 'rate') {
      expect(solution && meetsGoal(asks.goal, solution, experiment)).toBe(true);
      expect(meetsGoal(asks.goal, experiment.runs[asks.run]!.learningRate, experiment)).toBe(false);
    }
  });
});

/** Learning rates of an order in which the runs arrive, each with its epoch; null: not within the epochs. */
function arrivalsOf(stopId: string, partId: string) {
  const part = STOPS.find(({ id }) => id === stopId)!.parts.find(({ id }) => id === partId)!;
  const { facts } = judgePart(part, null);
  if (facts.way !== 'order') throw new Error(facts.way);
  return facts.runs.map(({ learningRate, diagnosis }) => [learningRate.text, diagnosis.needs]);
}

function wordOf(stopId: string, partId: string) {
  const part = STOPS.find(({ id }) => id === stopId)!.parts.find(({ id }) => id === partId)!;
  const { facts } = judgePart(part, null);
  return facts.way === 'word' ? facts.run.word : facts.way;
}

test('in order of arrival 0.6 comes first, then 0.2, then 0.01', () => {
  expect(arrivalsOf('rates', 'order').map(([rate]) => rate)).toEqual(['0.6', '0.2', '0.01']);
});

test('the neuron is there with 1 at epoch 12, with 0.03 at 357, and with 5 never', () => {
  expect(arrivalsOf('neuron', 'race')).toEqual([
    ['1', 12],
    ['0.03', 357],
    ['5', null],
  ]);
});

test('the rate that was the fastest crawls where the neuron is saturated', () => {
  expect(wordOf('neuron', 'saturated')).toBe('crawls');
});

test('a network is there with 10 at epoch 3, with 1 at 10, and with 0.1 not in 60; on raw inputs 0.1 is first, at 23', () => {
  expect(arrivalsOf('network', 'race')).toEqual([
    ['10', 3],
    ['1', 10],
    ['0.1', null],
  ]);
  expect(arrivalsOf('network', 'raw')).toEqual([
    ['0.1', 23],
    ['1', null],
    ['10', null],
  ]);
});

test('300 throws the network off, and does not blow it up', () => {
  expect(wordOf('network', 'thrown')).toBe('thrownOff');
});

test('between two parts of the network only one thing changes', () => {
  const [race, thrown, raw] = STOPS.at(-1)!.parts.map(({ experiment }) => experiment.network);
  expect(thrown).toEqual(race);
  expect(raw).toEqual({ ...race, standardise: false });
});
