import { expect, test } from 'vitest';
import { openSession } from '../../../src/explorer/lesson/lessonSession';
import { createLesson } from '../../../src/explorer/lesson/lessonState';
import { createSession } from '../../../src/state/session';
import { createFakeEngine } from '../../state/fakeEngine';

function open(search = '?lr=0.3&stop=5') {
  const free = createSession({ engine: createFakeEngine(), link: { search, hash: '' } });
  const lesson = createLesson(openSession(free, createFakeEngine()), free);
  const rates = (session: typeof free) =>
    session.experiment.getState().experiment.runs.map(({ learningRate }) => learningRate.text);
  return { free, lesson, rates, goTo: free.preferences.getState().actions.setStop };
}

test('the lesson opens at the stop of the link, and free play keeps its own runs', () => {
  const { free, lesson, rates } = open();
  expect(rates(lesson.session)).toEqual(['0.99']);
  expect(rates(free)).toEqual(['0.3']);
});

test('what was set up at a stop is there again, and undo does not lead to another stop', () => {
  const { lesson, rates, goTo } = open('?stop=6');
  lesson.session.experiment.getState().actions.setLearningRate(3, { value: 0.7, text: '0.7' });
  goTo(4);
  expect(rates(lesson.session)).toEqual(['0.01']);
  lesson.session.experiment.getState().actions.undo();
  expect(rates(lesson.session)).toEqual(['0.01']);
  goTo(6);
  expect(rates(lesson.session)).toEqual(['0.1', '0.7']);
});

test('language, theme and stop are one for both; the axis of the loss is not', () => {
  const { free, lesson } = open();
  const { actions } = lesson.session.preferences.getState();
  actions.setTheme('dark');
  actions.setStop(2);
  actions.setLossScale('log');
  const { theme, stop, lossScale } = free.preferences.getState();
  expect([theme, stop, lossScale]).toEqual(['dark', 2, 'linear']);
});

test('a rate that was asked for is set where its solution is to be shown, and left as it is by telling', () => {
  const { lesson, rates } = open('?stop=6');
  lesson.markTold();
  expect(rates(lesson.session)).toEqual(['0.1', '0.3']);
  lesson.showSolution();
  expect(rates(lesson.session)).toEqual(['0.1', '0.9']);
});

test('where no rate is asked for, there is no solution to set', () => {
  const { lesson, rates } = open('?stop=5');
  lesson.showSolution();
  expect(rates(lesson.session)).toEqual(['0.99']);
});

test('runs go into free play as one step of undo', () => {
  const { free, lesson, rates } = open('?lr=0.3&stop=6');
  lesson.takeIntoFreePlay();
  expect(rates(free)).toEqual(['0.1', '0.3']);
  expect(free.preferences.getState().stop).toBeNull();
  free.experiment.getState().actions.undo();
  expect(rates(free)).toEqual(['0.3']);
});

test('what is outside its page knows the question of the part that is open, and whether it is told', () => {
  const { lesson, goTo } = open('?stop=2');
  const now = () => lesson.asked.getState();
  expect([now().question?.way, now().phase]).toEqual(['landing', 'asked']);
  lesson.askingOf(2, 0).store.getState().actions.skip();
  expect(now().phase).toBe('told');
  goTo(4);
  expect([now().question?.way, now().phase]).toEqual(['sketch', 'asked']);
  goTo(2);
  expect(now().phase).toBe('told');
});
