import { describe, expect, test } from 'vitest';
import { startSharing } from '../../../src/explorer/share/sharing';
import { searchMeetingRate } from '../../../src/explorer/share/task/meetingRate';
import { checkTask } from '../../../src/explorer/share/task/taskCheck';
import { deriveTaskShared } from '../../../src/explorer/share/task/taskShared';
import { meetsGoal } from '../../../src/state/goal';
import { parseLink } from '../../../src/state/link';
import type { Goal, Question } from '../../../src/state/question';
import { parseTask } from '../../../src/state/task';
import { writeNumber } from '../../../src/state/typedNumber';
import { lastOf } from '../lastOf';

const experimentOf = (link: string) => parseLink(link).experiment;
const read = (task: string) => parseTask(task).value!;
const codes = (question: Question, link: string) =>
  lastOf(checkTask(question, experimentOf(link))).problems.map(({ code }) => code);

describe('a task is looked at before it is handed out:', () => {
  test('the word that is right is the one that the core finds', () => {
    expect(lastOf(checkTask(read('word:run2'), experimentOf('?lr=0.6,0.01')))).toEqual({
      right: { way: 'word', word: 'crawls' },
      problems: [],
    });
  });

  test('words none of which is right are told, with the one that is', () => {
    const question = { ...read('word'), options: ['crawls', 'diverges'] } as Question;
    expect(lastOf(checkTask(question, experimentOf('?lr=0.6'))).problems).toEqual([
      { code: 'notAmongWords', word: 'swingsIn' },
    ]);
    expect(codes(question, '?lr=0.01')).toEqual([]);
  });

  test('one word is no choice', () => {
    expect(codes({ ...read('word'), options: ['swingsIn'] } as Question, '?lr=0.6')).toEqual(['oneWord']);
  });

  test('the order that is right, with the epochs of arrival', () => {
    expect(lastOf(checkTask(read('order'), experimentOf('?lr=0.01,0.2,0.6,1.1'))).right).toEqual({
      way: 'order',
      rates: [
        { text: '0.6', epoch: 6 },
        { text: '0.2', epoch: 18 },
        { text: '0.01', epoch: 431 },
        { text: '1.1', epoch: null },
      ],
    });
  });

  test('one run is no race, and none is nothing to ask about', () => {
    expect(codes(read('order'), '?lr=0.2')).toEqual(['oneRun']);
    expect(codes(read('sketch'), '?lr=')).toEqual(['noRuns']);
    expect(codes(read('word:run3'), '?lr=0.1,0.2')).toEqual(['noRuns']);
  });

  test('more steps than there are epochs', () => {
    expect(codes(read('landing:5'), '?lr=0.2&epochs=3')).toEqual(['fewEpochs']);
    expect(codes(read('landing:3'), '?lr=0.2&epochs=3')).toEqual([]);
  });

  test.each([
    'rate:within:1',
    'rate:within:5',
    'rate:largest',
    'rate:unsettled',
    'rate:bounces',
    'rate:same:0.1',
    'rate:above:1000',
  ])('%s can be met, and an example is one', (task) => {
    const experiment = experimentOf('?lr=0.3');
    const { right } = lastOf(checkTask(read(task), experiment));
    const goal = (read(task) as { goal: Goal }).goal;
    if (right?.way !== 'rate') return expect.unreachable();
    expect(meetsGoal(goal, right.example, experiment)).toBe(true);
  });

  test('a goal that no rate meets is told', () => {
    // 0.5 alone lands on the minimum, and it is its own mirror image
    expect(codes(read('rate:same:0.5'), '?lr=0.3')).toEqual(['noRate']);
    expect(
      lastOf(searchMeetingRate({ kind: 'sameLossCurve', as: writeNumber(3) }, experimentOf(''))).rate,
    ).toBeNull();
  });

  test('a long experiment is searched all the same', () => {
    expect(
      lastOf(searchMeetingRate({ kind: 'largestArriving' }, experimentOf('?lr=0.3&epochs=10000'))).rate,
    ).not.toBeNull();
  });
});

test('what a question needs is neither hidden nor locked in its link', () => {
  const link = parseLink('?lr=0.1,0.2&hide=run1,run2');
  const sharing = startSharing(link.view);
  const locked = {
    ...sharing,
    embedding: { ...sharing.embedding, locks: ['lr', 'w0'] as const, controls: 'none' as const },
  };
  const shared = {
    sharing: locked,
    experiment: link.experiment,
    view: link.view,
    place: { folder: '', page: '' },
    words: { name: '', open: '' },
  };
  const asking = deriveTaskShared(shared, read('rate:within:5:run2'));
  expect(asking.experiment.runs.map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(asking.sharing.embedding).toMatchObject({ locks: ['w0'], controls: 'compact' });
  expect(asking.view).toMatchObject({ at: null, task: 'rate:within:5:run2' });
});
