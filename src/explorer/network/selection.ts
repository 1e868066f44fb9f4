import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../state/session';
import { useSession } from '../session';

/** Which set of samples one is of. */
export type SampleSet = 'train' | 'test';

/** A sample of a network, by its place in its set; the place is taken modulo their number. */
export interface ChosenSample {
  readonly set: SampleSet;
  readonly place: number;
}

/** A unit of a network: layer 1 is the first after the inputs. */
export interface ChosenUnit {
  readonly layer: number;
  readonly unit: number;
}

/** What the panels of a network speak of, beside the run, which is the page's focus; null: the panel chooses. */
export interface SelectionState {
  readonly sample: ChosenSample | null;
  readonly unit: ChosenUnit | null;
  readonly choose: (selection: Partial<Pick<SelectionState, 'sample' | 'unit'>>) => void;
}

const selections = new WeakMap<Session, StoreApi<SelectionState>>();

/** Selects a slice of what is chosen in the session this component stands in. */
export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(selectionOf(useSession()), select);
}

/** What is chosen in a session: one store for all its panels. */
export function selectionOf(session: Session): StoreApi<SelectionState> {
  const known = selections.get(session);
  if (known) return known;
  const made = createStore<SelectionState>((set) => ({
    sample: null,
    unit: null,
    choose: (selection) => set(selection),
  }));
  selections.set(session, made);
  return made;
}
