import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TypedNumber } from '../core/experiment';
import type { Answer } from './question';
import type { Verdict } from './verdict';

/** One run that was told: what was said before it, and what it did. */
export interface Try {
  /** From 1, unique among the tries. */
  readonly number: number;
  /** Of the run asked about; null where all runs are. */
  readonly learningRate: TypedNumber | null;
  /** Null where it ran without a guess. */
  readonly said: Answer | null;
  readonly verdict: Verdict;
}

/** What was run for the question on the page, oldest first. */
export interface TriesState {
  readonly list: readonly Try[];
  /** Place in `list` of the one whose outcome is told. */
  readonly shown: number;
  readonly actions: {
    /** Adds a try at the end, and tells that one. */
    add(attempt: Omit<Try, 'number'>): void;
    /** Tells one again. */
    show(place: number): void;
    clear(): void;
  };
}

/** Makes a store without tries. */
export function createTriesStore(): StoreApi<TriesState> {
  return createStore<TriesState>((set, get) => ({
    list: [],
    shown: 0,
    actions: {
      add: (attempt) =>
        set(({ list }) => ({ list: [...list, { ...attempt, number: list.length + 1 }], shown: list.length })),
      show(place) {
        if (get().list[place]) set({ shown: place });
      },
      clear: () => set({ list: [], shown: 0 }),
    },
  }));
}
