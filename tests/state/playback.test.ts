import { expect, test } from 'vitest';
import { createPlaybackStore, cursorOf, SPEEDS } from '../../src/state/playback';

function openStore(initial?: Parameters<typeof createPlaybackStore>[0]) {
  const store = createPlaybackStore(initial);
  return {
    ...store.getState().actions,
    store,
    cursor: (epochs: number) => cursorOf(store.getState(), epochs),
  };
}

test('the cursor is at the last epoch at first, however many there are', () => {
  const { cursor } = openStore();
  expect([cursor(50), cursor(10_000)]).toEqual([50, 10_000]);
});

test('a cursor beyond the epochs there are stands at the last, and comes back with them', () => {
  const { cursor, seek } = openStore();
  seek(40);
  expect([cursor(50), cursor(20), cursor(50)]).toEqual([40, 20, 40]);
});

test('playing from the end starts at 0, and from elsewhere goes on', () => {
  const { play, seek, cursor } = openStore();
  play(50);
  expect(cursor(50)).toBe(0);
  seek(30);
  play(50);
  expect(cursor(50)).toBe(30);
});

test('playing takes as long as the speed says, whatever the frames', () => {
  for (const frameMs of [1, 7, 16.7, 100]) {
    const { play, tick, setSpeed, store } = openStore();
    setSpeed(16);
    play(50);
    let elapsedMs = 0;
    for (; store.getState().playing; elapsedMs += frameMs) tick(frameMs, 50);
    expect(elapsedMs).toBeGreaterThan((50 / 16) * 1000 - frameMs);
    expect(elapsedMs).toBeLessThan((50 / 16) * 1000 + 2 * frameMs);
  }
});

test('playing ends at the last epoch, and the cursor follows it from then on', () => {
  const { play, tick, cursor, store } = openStore();
  play(50);
  tick(60_000, 50);
  expect(store.getState().playing).toBe(false);
  expect([cursor(50), cursor(80)]).toEqual([50, 80]);
});

test('a tick changes nothing while paused, and nothing before a whole epoch has passed', () => {
  const { tick, play, pause, store } = openStore({ at: 3 });
  const paused = store.getState();
  tick(10_000, 50);
  expect(store.getState()).toBe(paused);
  play(50);
  const playing = store.getState();
  tick(1, 50);
  expect(store.getState()).toBe(playing);
  pause();
  expect(store.getState().at).toBe(3);
});

test('a step stays within the epochs and pauses', () => {
  const { step, play, cursor, store } = openStore({ at: 0 });
  play(50);
  step(-1, 50);
  expect(cursor(50)).toBe(0);
  expect(store.getState().playing).toBe(false);
  step(49, 50);
  step(1, 50);
  step(1, 50);
  expect(cursor(50)).toBe(50);
});

test('seeking to what is no epoch goes to the nearest one', () => {
  const { seek, cursor } = openStore();
  seek(-4);
  expect(cursor(50)).toBe(0);
  seek(12.4);
  expect(cursor(50)).toBe(12);
  seek(Number.NaN);
  expect(cursor(50)).toBe(50);
});

test('listeners hear of a hover or a focus only when it changes', () => {
  const { setHover, setFocus, store } = openStore();
  let heard = 0;
  store.subscribe(() => {
    heard += 1;
  });
  for (const epoch of [3, 3, 3, null, null]) setHover(epoch);
  for (const id of [1, 1]) setFocus(id);
  expect(heard).toBe(3);
});

test('speeds rise', () => {
  expect([...SPEEDS].toSorted((a, b) => a - b)).toEqual([...SPEEDS]);
});

test('the run under the pointer is forgotten when the pointer leaves', () => {
  const { setHover, setHoveredRun, store } = openStore();
  setHover(3);
  setHoveredRun(2);
  setHover(4);
  expect(store.getState().hoveredRun).toBe(2);
  setHover(null);
  expect(store.getState().hoveredRun).toBeNull();
});
