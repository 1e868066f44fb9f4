import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAttempt } from '../../src/course/attempt';
import { LOOK_MS } from '../../src/course/exploration';
import { type CoursePage, reportToCourse } from '../../src/course/report';
import { createAskingStore } from '../../src/state/asking';
import { type Question, USUAL_ASKING } from '../../src/state/question';
import { createSession } from '../../src/state/session';
import { openStorage } from '../../src/state/storage';
import { writeNumber } from '../../src/state/typedNumber';
import { createFakeEngine } from '../state/fakeEngine';
import { createFakeApi } from './fakeApi';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A learner at a course's page. */
function open(question: Question | null = null) {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const page = Object.assign(new EventTarget(), { document }) satisfies CoursePage;
  const session = createSession({
    engine: createFakeEngine(),
    storage: openStorage(() => {
      throw new Error('none');
    }),
    systemLanguages: ['en'],
  });
  const { api, values, calls } = createFakeApi();
  const asking = question && createAskingStore();
  asking?.getState().actions.ask(question);
  reportToCourse(session, openAttempt(api)!, asking, page);
  return {
    asking: asking?.getState().actions,
    values,
    edit: session.experiment.getState().actions,
    play: session.playback.getState().actions,
    calls,
    kept: () => values['cmi.suspend_data'],
    status: () => values['cmi.core.lesson_status'],
    leave: () => page.dispatchEvent(new Event('pagehide')),
    show(isShown: boolean) {
      document.hidden = !isShown;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test('to look on is not to explore, and neither is to play what is there', () => {
  const { play, status } = open();
  play.play(50);
  play.step(3, 50);
  vi.advanceTimersByTime(10 * LOOK_MS);
  expect(status()).toBe('incomplete');
});

test('whoever changes a rate and plays has explored', () => {
  const { edit, play, status } = open();
  edit.setLearningRate(0, writeNumber(0.5));
  expect(status()).toBe('incomplete');
  play.play(50);
  expect(status()).toBe('completed');
});

test('whoever changes a rate and moves along the descent has explored', () => {
  const { edit, play, status } = open();
  edit.addRun();
  play.seek(3);
  expect(status()).toBe('completed');
});

test('whoever changes a rate and looks at it for 20 seconds has explored', () => {
  const { edit, status } = open();
  edit.setLearningRate(0, writeNumber(0.5));
  vi.advanceTimersByTime(LOOK_MS - 1);
  expect(status()).toBe('incomplete');
  vi.advanceTimersByTime(1);
  expect(status()).toBe('completed');
});

test('time out of sight is no time of looking', () => {
  const { edit, status, show } = open();
  edit.setLearningRate(0, writeNumber(0.5));
  show(false);
  vi.advanceTimersByTime(10 * LOOK_MS);
  expect(status()).toBe('incomplete');
  show(true);
  vi.advanceTimersByTime(LOOK_MS);
  expect(status()).toBe('completed');
});

test('other settings are no rates', () => {
  const { edit, play, status } = open();
  edit.setEpochs(20);
  edit.toggleHidden(0);
  play.play(20);
  expect(status()).toBe('incomplete');
});

test('what is shown is kept once it is at rest, and when the page goes', () => {
  const { edit, leave, kept, calls } = open();
  edit.setEpochs(20);
  expect(kept()).toBeUndefined();
  vi.advanceTimersByTime(300);
  expect(kept()).toBe('?epochs=20');
  edit.setEpochs(30);
  leave();
  expect(kept()).toBe('?epochs=30');
  expect(calls.at(-1)).toBe('finish');
});

test('the usual experiment is kept too, so that it is not taken for a first time', () => {
  const { leave, kept } = open();
  leave();
  expect(kept()).toBe('?');
});

test('a page that goes out of sight is saved, since a phone may end it there', () => {
  const { edit, show, kept, calls } = open();
  edit.setEpochs(20);
  show(false);
  expect(kept()).toBe('?epochs=20');
  expect(calls.at(-1)).toBe('commit');
});

const word: Question = { way: 'word', run: 0, options: [], ...USUAL_ASKING };
const crawls = { way: 'word', word: 'crawls' } as const;

test('where something is asked, to explore is not what there is to do', () => {
  const { edit, play, status } = open(word);
  edit.setLearningRate(0, writeNumber(0.3));
  play.play(50);
  expect(status()).toBe('incomplete');
});

test('a wrong answer is 0 of 100 and not the end, and a right one after it 100 and passed', () => {
  const { asking, values, status } = open(word);
  asking?.setDraft(crawls);
  asking?.answer(false);
  expect([values['cmi.core.score.raw'], status()]).toEqual(['0', 'incomplete']);
  asking?.askAgain();
  asking?.setDraft(crawls);
  asking?.answer(true);
  expect([values['cmi.core.score.raw'], status()]).toEqual(['100', 'passed']);
  expect([values['cmi.core.score.min'], values['cmi.core.score.max']]).toEqual(['0', '100']);
});

test('what was skipped has no score, and a sketch is done without one', () => {
  const { asking, values, status } = open({ way: 'sketch', run: 0, ...USUAL_ASKING });
  asking?.skip();
  expect([values['cmi.core.score.raw'], status()]).toEqual([undefined, 'incomplete']);
  asking?.askAgain();
  asking?.setDraft({ way: 'sketch', points: [[0, 36]] });
  asking?.answer(null);
  expect([values['cmi.core.score.raw'], status()]).toEqual([undefined, 'completed']);
});
