import { expect, test } from 'vitest';
import type { AnswerReport } from '../../../src/embed/messages';
import { followAnswers } from '../../../src/explorer/embed/answerReport';
import { createAskingStore } from '../../../src/state/asking';
import { type Answer, type Question, USUAL_ASKING } from '../../../src/state/question';

/** A question on a page whose clock moves as it is told, and what a host hears of it. */
function ask(question: Question) {
  let now = 1000;
  const store = createAskingStore(() => now);
  const told: AnswerReport[] = [];
  const stop = followAnswers(
    store,
    (answer) => told.push(answer),
    () => now,
  );
  const { actions } = store.getState();
  actions.ask(question);
  return {
    actions,
    told,
    stop,
    wait(milliseconds: number) {
      now += milliseconds;
    },
    answer(answer: Answer, isRight: boolean | null) {
      actions.setDraft(answer);
      actions.answer(isRight);
    },
  };
}

const word: Question = { way: 'word', run: 0, options: [], ...USUAL_ASKING };

test('each try is told once, with how many there were and how long it took', () => {
  const { answer, actions, told, wait } = ask(word);
  wait(2000);
  actions.setWhy('it is small');
  answer({ way: 'word', word: 'crawls' }, false);
  actions.askAgain();
  wait(500);
  answer({ way: 'word', word: 'slidesIn' }, true);
  expect(told).toEqual([
    { way: 'word', given: 'crawls', verdict: 'notYet', tries: 1, duration: 2000, why: 'it is small' },
    { way: 'word', given: 'slidesIn', verdict: 'right', tries: 2, duration: 2500, why: '' },
  ]);
});

test('that it was skipped is told, and after a try as well', () => {
  const { answer, actions, told, wait } = ask(word);
  wait(300);
  actions.skip();
  actions.askAgain();
  answer({ way: 'word', word: 'crawls' }, false);
  actions.askAgain();
  actions.skip();
  expect(told.map(({ given, verdict, tries }) => [given, verdict, tries])).toEqual([
    ['', 'skipped', 0],
    ['crawls', 'notYet', 1],
    ['', 'skipped', 1],
  ]);
  expect(told[0]?.duration).toBe(300);
});

test('nothing is told of what is only being thought of, nor after the end', () => {
  const { actions, told, stop } = ask(word);
  actions.setDraft({ way: 'word', word: 'crawls' });
  actions.setWhy('because');
  actions.setDraft(null);
  expect(told).toEqual([]);
  stop();
  actions.skip();
  expect(told).toEqual([]);
});

test.each<[Answer, string, boolean | null, AnswerReport['verdict']]>([
  [{ way: 'order', places: [1, 0, 2] }, '2,1,3', true, 'right'],
  [{ way: 'landing', points: [2.6, -0.123456] }, '2.6,-0.1235', false, 'notYet'],
  [
    {
      way: 'sketch',
      points: [
        [0, 36],
        [5, 2.00001],
      ],
    },
    '0:36,5:2',
    null,
    'ungraded',
  ],
  [{ way: 'rate', learningRate: { value: 0.3, text: '3/10' } }, '3/10', true, 'right'],
])('%j is told as %s', (given, text, isRight, verdict) => {
  const { answer, told } = ask({ way: 'sketch', run: 0, ...USUAL_ASKING });
  answer(given, isRight);
  expect(told).toMatchObject([{ given: text, verdict }]);
});
