import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../src/core/experiment';
import { checkNetworkTask } from '../../../src/explorer/share/task/networkTaskCheck';
import { adaptQuestion } from '../../../src/explorer/share/task/WayChoices';
import { parseLink } from '../../../src/state/link';
import type { Question } from '../../../src/state/question';
import { parseTask } from '../../../src/state/task';
import { judgeTrained } from '../../../src/state/trainedVerdict';
import { trainAll } from '../../state/trained';

const experimentOf = (link: string) => parseLink(link).experiment;
const read = (task: string) => parseTask(task).value!;
const train = async (experiment: Experiment) => trainAll(experiment);
const check = (question: Question, link: string) => checkNetworkTask(question, experimentOf(link), train);

describe('a task about a network is looked at before it is handed out:', () => {
  test('the word that is right is that of the training', async () => {
    expect(await check(read('word:run2'), '?net=iris&lr=1,30')).toEqual({
      right: { way: 'word', word: 'jumps' },
      problems: [],
    });
  });

  test('words none of which is right are told, and one word is no choice', async () => {
    const asking = (...options: string[]) => ({ ...read('word'), options }) as Question;
    const codes = async (question: Question) =>
      (await check(question, '?net=iris&lr=1')).problems.map(({ code }) => code);
    expect(await codes(asking('crawls', 'diverges'))).toEqual(['noneRight']);
    expect(await codes(asking('crawls', 'converges'))).toEqual([]);
    expect(await codes(asking('crawls'))).toContain('oneWord');
  });

  test('the order that is right comes with the epochs of arrival', async () => {
    const { right } = await check(read('order'), '?net=iris&lr=0.01,1,30');
    expect(right).toMatchObject({ rates: [{ text: '30' }, { text: '1' }, { text: '0.01', epoch: null }] });
  });

  test('a rate that meets the goal is found by training, or none is', async () => {
    for (const task of ['rate:within:5', 'rate:unsettled', 'rate:above:0.2']) {
      const { right } = await check(read(task), '?net=iris&lr=0.1');
      const example = right?.way === 'rate' ? right.example : null;
      const tried = experimentOf(`?net=iris&lr=${example?.text}`);
      const answer = { way: 'rate', learningRate: example! } as const;
      expect(judgeTrained(read(task), answer, tried, trainAll(tried)).isRight).toBe(true);
    }
    expect(await check(read('rate:above:1000'), '?net=iris&lr=0.1')).toEqual({
      right: null,
      problems: [{ code: 'noRate' }],
    });
  });

  test('a run that is not there, and data that can’t be read, are told', async () => {
    expect((await check(read('word:run2'), '?net=iris&lr=1')).problems).toEqual([{ code: 'noRuns' }]);
    expect((await check(read('word'), '?net=own&csv=a,b&lr=1')).problems).toEqual([{ code: 'noData' }]);
  });
});

test('a question that only formulas have becomes one for a word, with its texts, where a network is shown', () => {
  const landing = { ...read('landing:3:why'), text: 'Where?' };
  expect(adaptQuestion(landing, experimentOf(''))).toBe(landing);
  expect(adaptQuestion(landing, experimentOf('?net=iris'))).toMatchObject({
    way: 'word',
    text: 'Where?',
    asksWhy: true,
  });
  const rate = read('rate:unsettled');
  expect(adaptQuestion(rate, experimentOf('?net=iris'))).toBe(rate);
  expect(adaptQuestion(read('rate:largest'), experimentOf('?net=iris')).way).toBe('word');
});
