import { describe, expect, it, test } from 'vitest';
import { REACHED } from '../../src/core/network/reached';
import { parseLink } from '../../src/state/link';
import type { Answer, Goal } from '../../src/state/question';
import { createSession } from '../../src/state/session';
import { judgeInSession } from '../../src/state/sessionVerdict';
import { parseTask } from '../../src/state/task';
import { judgeTrained } from '../../src/state/trainedVerdict';
import { writeNumber } from '../../src/state/typedNumber';
import { createEngine } from '../../src/worker/engine';
import { createNetworkComputation } from '../../src/worker/network/networkComputation';
import { createRoutedEngine } from '../../src/worker/routedEngine';
import { trainAll } from './trained';

const { experiment } = parseLink('?net=iris&lr=1,30,0.01,300');
const trainings = trainAll(experiment);
const read = (task: string) => parseTask(task).value!;
const judge = (task: string, answer: Answer | null = null) =>
  judgeTrained(read(task), answer, experiment, trainings);

describe('a word about a network', () => {
  it('is right where the training gets it, though the nearest word of a formula is another', () => {
    const words = experiment.runs.map((_, run) => {
      const { facts } = judge(`word:run${run + 1}`);
      return 'run' in facts && facts.run.word;
    });
    expect(words).toEqual(['converges', 'jumps', 'crawls', 'thrownOff']);
    expect(judge('word', { way: 'word', word: 'converges' }).isRight).toBe(true);
    expect(judge('word', { way: 'word', word: 'slidesIn' }).isRight).toBe(false);
    expect(judge('word').isRight).toBeNull();
  });

  it('comes with the epoch from which the loss stays below a quarter of what it began with', () => {
    const { facts } = judge('word');
    expect(facts).toMatchObject({ run: { isTraining: true, epochs: 60 } });
    const { startLoss, arrival } = 'run' in facts ? facts.run.diagnosis : { startLoss: 0, arrival: null };
    const losses = [...trainings.get(experiment.runs[0]!.id)!.lossCurve.losses];
    const isBelow = losses.map((loss) => loss < REACHED * startLoss);
    expect(arrival).toBe(isBelow.lastIndexOf(false) + 1);
    expect(isBelow[60]).toBe(true);
  });

  it('needs a run that there is, and its training', () => {
    expect(() => judge('word:run5')).toThrow('got 4');
    expect(() => judgeTrained(read('word'), null, experiment, new Map())).toThrow('got none');
    expect(() => judge('landing:3')).toThrow('no landings');
  });
});

test('the order of trainings is that of their arrivals; those that never arrive come last, in any order', () => {
  const { facts } = judge('order');
  const needs = facts.way === 'order' ? facts.runs.map(({ diagnosis }) => diagnosis.needs) : [];
  expect(needs.slice(0, 2).every((epoch) => epoch !== null)).toBe(true);
  expect(needs[0]!).toBeLessThan(needs[1]!);
  expect(needs.slice(2)).toEqual([null, null]);
  const places = facts.way === 'order' ? facts.runs.map(({ place }) => place) : [];
  const [first = 0, second = 0, third = 0, fourth = 0] = places;
  expect(judge('order', { way: 'order', places }).isRight).toBe(true);
  expect(judge('order', { way: 'order', places: [first, second, fourth, third] }).isRight).toBe(true);
  expect(judge('order', { way: 'order', places: [second, first, third, fourth] }).isRight).toBe(false);
});

test('a sketch of a training is compared by its shape, a fall from its start to its least loss being a whole one', () => {
  expect(judge('sketch').facts).toMatchObject({ shape: 'falls', sketched: null });
  const rising: Answer = {
    way: 'sketch',
    points: [
      [0, 0.1],
      [60, 0.4],
    ],
  };
  expect(judge('sketch', rising).facts).toMatchObject({ shape: 'falls', sketched: 'rises' });
});

describe('a rate for a network', () => {
  const meeting = (goal: string) =>
    experiment.runs
      .filter(
        ({ learningRate }, run) => judge(`rate:${goal}:run${run + 1}`, { way: 'rate', learningRate }).isRight,
      )
      .map(({ learningRate }) => learningRate.value);

  it('meets a goal by what its training does', () => {
    expect(meeting('within:60')).toEqual([1, 30]);
    expect(meeting('within:1')).toEqual([]);
    expect(meeting('unsettled')).toEqual([30, 300]);
    expect(meeting('above:0.2')).toEqual([0.01, 300]);
    expect(meeting('above:0.25')).toEqual([0.01]);
  });

  it('meets no goal that only formulas have', () => {
    const goals: Goal['kind'][] = ['largestArriving', 'bounces', 'sameLossCurve'];
    expect(goals.map((_, place) => meeting(['largest', 'bounces', 'same:1'][place]!))).toEqual([[], [], []]);
  });
});

describe('in a session', () => {
  function openSession(search: string) {
    const options = { startWorker: null, now: () => 0 } as const;
    const engine = createRoutedEngine(createEngine(options), async () =>
      createEngine({ ...options, createComputation: () => createNetworkComputation(() => 0) }),
    );
    return createSession({ engine, link: { search, hash: '' }, systemLanguages: [] });
  }

  it('a formula is judged at once', () => {
    const session = openSession('?lr=0.2');
    expect(judgeInSession(read('word'), { way: 'word', word: 'slidesIn' }, session)?.isRight).toBe(true);
    session.dispose();
  });

  it('a network is judged once all its runs are trained, and anew where a rate has changed', async () => {
    const session = openSession('?net=iris&lr=0.01,1&epochs=20');
    const answer = { way: 'word', word: 'crawls' } as const;
    expect(judgeInSession(read('word'), answer, session)).toBeNull();
    await expect.poll(() => judgeInSession(read('word'), answer, session)?.isRight).toBe(true);
    session.experiment.getState().actions.setLearningRate(0, writeNumber(3));
    expect(judgeInSession(read('word'), answer, session)).toBeNull();
    await expect.poll(() => judgeInSession(read('word'), answer, session)?.isRight).toBe(false);
    session.dispose();
  });
});
