import { expect, it } from 'vitest';
import { createPreferencesStore } from '../../src/state/preferences';
import { openMemory } from '../../src/state/storage';

it('the lecture mode is off at first, changes nothing else, and is kept nowhere', () => {
  const storage = openMemory();
  const preferences = createPreferencesStore(storage, undefined, ['en']);
  const before = preferences.getState();
  expect(before.lecture).toBe('off');
  before.actions.setLecture('asking');
  expect(preferences.getState()).toEqual({ ...before, lecture: 'asking' });
  expect(createPreferencesStore(storage, undefined, ['en']).getState().lecture).toBe('off');
});
