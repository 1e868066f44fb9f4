import { expect, it } from 'vitest';
import { formatModel } from '../../../src/core/model/modelJson';
import { createModelStore } from '../../../src/explorer/network/model/modelStore';
import type { KeptTexts } from '../../../src/state/storage';
import { someModel } from '../../core/model/someModel';

/** A storage that outlives a store. */
function someStorage(
  begin: Readonly<Record<string, string>> = {},
): KeptTexts & { texts: Map<string, string> } {
  const texts = new Map(Object.entries(begin));
  return { texts, read: (key) => texts.get(key) ?? null, write: (key, text) => void texts.set(key, text) };
}

it('a kept model is there for the next page, bit for bit, and open on this one', () => {
  const storage = someStorage();
  const store = createModelStore(storage).getState;
  const kept = store().keep(someModel());
  expect(store().opened).toBe(kept);
  expect(createModelStore(storage).getState().models).toEqual([someModel()]);
});

it('a second model of a name gets a number, and none is lost', () => {
  const store = createModelStore(someStorage()).getState;
  for (let turn = 0; turn < 3; turn++) store().keep(someModel());
  const { name } = someModel();
  expect(store().models.map((model) => model.name)).toEqual([`${name} (3)`, `${name} (2)`, name]);
});

it('a removed model is gone for the next page too, and stays open', () => {
  const storage = someStorage();
  const store = createModelStore(storage).getState;
  const kept = store().keep(someModel());
  store().remove(kept);
  expect(store().opened).toBe(kept);
  expect(createModelStore(storage).getState().models).toEqual([]);
});

it('what another page has kept and this one cannot read stays where it is', () => {
  const later = formatModel(someModel()).replace('"version": 1', '"version": 9');
  const storage = someStorage({ models: JSON.stringify([later]) });
  const store = createModelStore(storage).getState;
  expect(store().models).toEqual([]);
  store().keep(someModel());
  expect(JSON.parse(storage.texts.get('models')!)).toContain(later);
});

it.each(['', 'nonsense', '{"a": 1}', '[1, null]'])(
  'begins without models where the storage holds %j',
  (text) => {
    expect(createModelStore(someStorage({ models: text })).getState().models).toEqual([]);
  },
);
