import { expect, test } from 'vitest';
import { isTaskAsked } from '../../src/state/askedTask';
import { parseLink } from '../../src/state/link';
import { parseLinkTask } from '../../src/state/linkTask';

test.each([
  '?predict=word',
  '#predict=word',
  '?lr=0.1&PREDICT=word#?secret=abc',
  '?predict=#predict=word',
  '?lr=0.2&amp;predict=word',
  '?predict=nonsense',
])('%s asks something, as the whole link says too', (link) => {
  expect(isTaskAsked(link)).toBe(true);
  expect(parseLink(link).view.task).not.toBe('');
});

test.each(['', '?lr=0.1', '?predict', '?predict=', '?predict=word#predict=', '?title=predict%3Dword'])(
  '"%s" asks nothing, as the whole link says too',
  (link) => {
    expect(isTaskAsked(link)).toBe(false);
    expect(parseLink(link).view.task).toBe('');
  },
);

test('a question about a run that is there is asked', () => {
  expect(parseLinkTask('?lr=0.1,0.2&predict=word:run2')).toMatchObject({
    question: { way: 'word', run: 1 },
    corrections: [],
  });
});

test('a question about a run that is not there is not, and that is said', () => {
  expect(parseLinkTask('?lr=0.1,0.2&predict=word:run3')).toEqual({
    question: null,
    corrections: [{ parameter: 'predict', code: 'noSuchRun', given: 'run3', used: '' }],
  });
  expect(parseLinkTask('?lr=&predict=sketch').question).toBeNull();
});

test('what can’t be read is said', () => {
  expect(parseLinkTask('?predict=guess').corrections).toEqual([
    { parameter: 'predict', code: 'unreadable', given: 'guess', used: '' },
  ]);
});

test.each([
  'word',
  'word:run2:why',
  'order',
  'sketch:run2',
  'rate:within:20',
  'rate:unsettled',
  'rate:above:0.2',
])('%s is asked of a network', (task) => {
  const { question, corrections } = parseLinkTask(`?net=iris&predict=${task}`);
  expect(corrections).toEqual([]);
  expect(question).toEqual(parseLinkTask(`?predict=${task}`).question);
});

test.each(['landing:3', 'rate:largest', 'rate:bounces', 'rate:same:0.1', 'landing:3:run9'])(
  '%s makes no sense about a network: nothing is asked, and that is said',
  (task) => {
    expect(parseLinkTask(`?predict=${task.replace(':run9', '')}`).question).not.toBeNull();
    const corrections = [
      { parameter: 'predict', code: 'notOfNetworks', given: task.replace('run9', 'run8'), used: '' },
    ];
    expect(parseLinkTask(`?net=iris&predict=${task.replace('run9', 'run8')}`)).toEqual({
      question: null,
      corrections,
    });
  },
);
