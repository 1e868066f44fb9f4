import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Model } from '../../../core/model/model';
import { formatModel, parseModel } from '../../../core/model/modelJson';
import { type KeptTexts, openStorage } from '../../../state/storage';

/** Models on this device, and the one that is asked. */
export interface ModelState {
  /** The newest first. */
  readonly models: readonly Model[];
  /** The one that is asked; null: none is open. */
  readonly opened: Model | null;
  /** Keeps a model under a name that no other has, and opens it. Returns it as it is kept. */
  readonly keep: (model: Model) => Model;
  readonly remove: (model: Model) => void;
  readonly open: (model: Model) => void;
}

const KEY = 'models';

/** Makes the store; what was kept before is read at once. */
export function createModelStore(storage: KeptTexts): StoreApi<ModelState> {
  const { models, others } = readKept(storage.read(KEY));

  return createStore((set, get) => {
    const write = (next: readonly Model[]) => {
      // what an older or newer page kept stays where it is
      storage.write(KEY, JSON.stringify([...next.map(formatModel), ...others]));
      set({ models: next });
    };
    return {
      models,
      opened: null,
      keep(model) {
        const taken = get().models.map(({ name }) => name);
        const kept = { ...model, name: nameApart(model.name, taken) };
        write([kept, ...get().models]);
        set({ opened: kept });
        return kept;
      },
      remove(model) {
        write(get().models.filter((one) => one !== model));
      },
      open: (opened) => set({ opened }),
    };
  });
}

/** The page's own. */
export const modelStore = createModelStore(openStorage());

/** What of a kept text is models, and what is not, as it stands. */
function readKept(text: string | null): {
  readonly models: readonly Model[];
  readonly others: readonly string[];
} {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    // somebody else's text under our key
  }
  const texts = Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
  const read = texts.map((item) => ({ item, model: parseModel(item) }));
  return {
    models: read.flatMap(({ model }) => (model.ok ? [model.value] : [])),
    others: read.flatMap(({ item, model }) => (model.ok ? [] : [item])),
  };
}

/** A name, with the first free number behind it where it is taken. */
function nameApart(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let turn = 2; ; turn++) {
    const other = `${name} (${turn})`;
    if (!taken.includes(other)) return other;
  }
}
