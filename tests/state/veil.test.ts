import { expect, test, vi } from 'vitest';
import { createAskingStore } from '../../src/state/asking';
import type { Question } from '../../src/state/question';
import { createSession } from '../../src/state/session';
import { openMemory } from '../../src/state/storage';
import { veilSession } from '../../src/state/veil';
import { createEngine } from '../../src/worker/engine';

const asked = { text: '', asksWhy: false, feedback: { right: '', notYet: '' } };
const WORD: Question = { ...asked, way: 'word', run: 0, options: [] };
const RATE: Question = { ...asked, way: 'rate', run: 0, goal: { kind: 'bounces' } };

function open() {
  const link = { search: '?lr=0.99,0.01', hash: '' };
  const session = createSession({ engine: createEngine(), link, storage: openMemory() });
  const asking = createAskingStore();
  const veil = veilSession(session, asking);
  return { session, asking, veil, veiled: veil.session, stop: veil.follow() };
}

const shownIds = (session: ReturnType<typeof open>['session']) => [...session.results.getState().byId.keys()];

test('while nothing is asked the veil is not there', () => {
  const { session, veiled } = open();
  expect(shownIds(veiled)).toEqual([0, 1]);
  expect(veiled.results.getState()).toEqual(session.results.getState());
});

test('while asked no run has a result, a track or a row, not even after it was dragged', async () => {
  const { session, asking, veiled } = open();
  asking.getState().actions.ask(WORD);
  expect(shownIds(veiled)).toEqual([]);
  session.experiment.getState().actions.setLearningRate(0, { value: 0.5, text: '0.5' });
  expect(shownIds(session)).toEqual([0, 1]);
  expect(shownIds(veiled)).toEqual([]);
  expect(veiled.results.getState().tracks.size).toBe(0);
});

test('where a rate is to be found, the other runs stay to be held against', () => {
  const { asking, veiled } = open();
  asking.getState().actions.ask(RATE);
  expect(shownIds(veiled)).toEqual([1]);
});

test('telling brings everything back at once, as a newer request; asking again hides it again', () => {
  const { asking, veiled } = open();
  asking.getState().actions.ask(WORD);
  const before = veiled.results.getState().request;
  asking.getState().actions.skip();
  expect(shownIds(veiled)).toEqual([0, 1]);
  expect(veiled.results.getState().request).toBeGreaterThan(before);
  asking.getState().actions.askAgain();
  expect(shownIds(veiled)).toEqual([]);
});

test('it follows no more once that is ended, and goes on from what there is then', () => {
  const { session, asking, veil, veiled, stop } = open();
  const listener = vi.fn();
  veiled.results.subscribe(listener);
  stop();
  asking.getState().actions.ask(WORD);
  session.experiment.getState().actions.setLearningRate(0, { value: 0.5, text: '0.5' });
  expect(listener).not.toHaveBeenCalled();
  veil.follow();
  expect(shownIds(veiled)).toEqual([]);
});
