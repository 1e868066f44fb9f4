import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AddressWindow, followInAddress } from '../../src/state/address';
import { parseLink } from '../../src/state/link';
import { createSession } from '../../src/state/session';
import { openStorage } from '../../src/state/storage';
import { writeNumber } from '../../src/state/typedNumber';
import { createFakeEngine } from './fakeEngine';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page at an address, with a session that follows it; `written` are the addresses it wrote. */
function openPage(address: string, { isFramed = false, refuses = false } = {}) {
  const written: string[] = [];
  const location = new URL(address, 'https://host.example');
  const page: AddressWindow = {
    get top() {
      return isFramed ? {} : page;
    },
    location,
    history: {
      state: { of: 'the host' },
      replaceState(state, _, url) {
        if (refuses) throw new DOMException('too often', 'SecurityError');
        expect(state).toEqual({ of: 'the host' });
        written.push(String(url));
        location.href = new URL(String(url), location).href;
      },
    },
  };
  const session = createSession({
    engine: createFakeEngine(),
    link: location,
    storage: openStorage(() => {
      throw new Error('none');
    }),
    systemLanguages: ['en'],
  });
  const stop = followInAddress(session, page);
  return { session, written, location, stop, edit: session.experiment.getState().actions };
}

test('a drag is written once, 300 ms after its last change', () => {
  const { edit, written } = openPage('/page');
  for (let change = 1; change <= 100; change += 1) {
    edit.setLearningRate(0, writeNumber(change / 100));
    vi.advanceTimersByTime(16);
  }
  expect(written).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(written).toEqual(['/page?lr=1,0.2,0.01,0.99']);
});

test('at most 100 addresses are written in 10 seconds, however often things change', () => {
  const { edit, written } = openPage('/');
  for (let change = 0; change < 100; change += 1) {
    edit.setEpochs(100 + change);
    vi.advanceTimersByTime(100 + change * 5);
  }
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(100);
});

test('an address that is opened is left alone until something changes', () => {
  const { written } = openPage('/?epochs=50&lr=-1');
  vi.advanceTimersByTime(10_000);
  expect(written).toEqual([]);
});

test('the written address gives the same experiment and view again', () => {
  const { session, edit, location } = openPage('/?epochs=20');
  edit.setLearningRate(0, { value: 0.3, text: '3/10' });
  edit.removeRun(1);
  edit.toggleHidden(2);
  session.playback.getState().actions.seek(7);
  session.preferences.getState().actions.setLossScale('log');
  session.preferences.getState().actions.setShowTrack(false);
  session.preferences.getState().actions.setLanguage('zh-CN');
  vi.advanceTimersByTime(300);
  const { experiment, view, corrections } = parseLink(location.search);
  expect(experiment).toEqual(session.experiment.getState().experiment);
  expect(view).toMatchObject({ at: 7, lossScale: 'log', showTrack: false, language: 'zh-CN' });
  expect(corrections).toEqual([]);
});

test('when all is as usual again, the address is plain again', () => {
  const { edit, location } = openPage('/page');
  edit.setEpochs(20);
  vi.advanceTimersByTime(300);
  edit.undo();
  vi.advanceTimersByTime(300);
  expect(location.href).toBe('https://host.example/page');
});

test('a hash that was read moves into the query; one that names a place stays', () => {
  const read = openPage('/?epochs=10#epochs=20');
  read.edit.setDtype('float64');
  vi.advanceTimersByTime(300);
  expect(read.written).toEqual(['/?epochs=20&dtype=float64']);

  const place = openPage('/#charts');
  place.edit.setEpochs(20);
  vi.advanceTimersByTime(300);
  expect(place.written).toEqual(['/?epochs=20#charts']);
});

test('while it plays nothing is written, and once it pauses its epoch is', () => {
  const { session, written } = openPage('/?speed=1');
  const { play, tick, pause } = session.playback.getState().actions;
  play(50);
  for (let frame = 0; frame < 450; frame += 1) {
    tick(16, 50);
    vi.advanceTimersByTime(16);
  }
  expect(written).toEqual([]);
  pause();
  vi.advanceTimersByTime(300);
  expect(written).toEqual(['/?at=7&speed=1']);
});

test('hover and focus are not part of an address', () => {
  const { session, written } = openPage('/');
  session.playback.getState().actions.setHover(3);
  session.playback.getState().actions.setFocus(1);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
});

test('in a frame nothing is ever written', () => {
  const { edit, written } = openPage('/', { isFramed: true });
  edit.setEpochs(20);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
});

test('where the browser refuses, the page goes on', () => {
  const { edit, session } = openPage('/', { refuses: true });
  edit.setEpochs(20);
  vi.advanceTimersByTime(1000);
  expect(session.experiment.getState().experiment.epochs).toBe(20);
});

test('a follower that was stopped writes nothing more, not even what waits', () => {
  const { edit, written, stop } = openPage('/');
  edit.setEpochs(20);
  stop();
  edit.setEpochs(30);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
});
