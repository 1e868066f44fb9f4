import { expect, test } from 'vitest';
import { createHearingStore } from '../../../src/explorer/sound/hearingStore';
import { openMemory } from '../../../src/state/storage';

test('it is quiet until someone turns it up, and a large loss sounds high', () => {
  const { volume, isReversed } = createHearingStore(openMemory()).getState();
  expect(volume).toBeGreaterThan(0);
  expect(volume).toBeLessThan(0.5);
  expect(isReversed).toBe(false);
});

test('volume and pitch are kept for the next time', () => {
  const storage = openMemory();
  const { actions } = createHearingStore(storage).getState();
  actions.setVolume(0);
  actions.setReversed(true);
  expect(createHearingStore(storage).getState()).toMatchObject({ volume: 0, isReversed: true });
});

for (const kept of ['', 'loud', '-1', '7', 'NaN'])
  test(`a kept volume of "${kept}" is as none`, () => {
    const storage = openMemory();
    storage.write('volume', kept);
    const usual = createHearingStore(openMemory()).getState().volume;
    expect(createHearingStore(storage).getState().volume).toBe(usual);
  });
