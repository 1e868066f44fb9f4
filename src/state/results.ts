import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../core/experiment';
import type { Rung } from '../worker/ladder';
import type { Rows, RunResult, Track } from '../worker/messages';

/** What the engine answered last; written by the session alone, from the engine's answers alone. */
export interface ResultsState {
  /** Number of the request that these results answer; 0 before the first. */
  readonly request: number;
  /** The experiment of that request. While a slow answer is awaited it is older than the one being edited. */
  readonly experiment: Experiment | null;
  /** Results by run id, of the runs that there are; a run whose first answer is still awaited has none. */
  readonly byId: ReadonlyMap<number, RunResult>;
  /** Exact rows around the epoch under the pointer, by run id; see `findRow`. */
  readonly spots: ReadonlyMap<number, Rows>;
  /** What the slider tracks show, by `settingsKey` of the runs; one that was not asked for or answered is not there. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** The loss whose minima were found last, as text; '' before any were. What they are, `recallMinima` says. */
  readonly searched: string;
  /** Who computes: null while that is not yet known. */
  readonly rung: Rung | null;
  /** Why the newest experiment could not be computed, for developers; the last results stay. Null if it could. */
  readonly failure: string | null;
}

/** No rows under the pointer; one object, so that nothing is drawn again for it. */
export const NO_SPOTS: ResultsState['spots'] = new Map();

/** No tracks; one object, so that nothing is drawn again for it. */
export const NO_TRACKS: ResultsState['tracks'] = new Map();

/** Makes a store without results. */
export function createResultsStore(): StoreApi<ResultsState> {
  return createStore<ResultsState>(() => ({
    request: 0,
    experiment: null,
    byId: new Map(),
    spots: NO_SPOTS,
    tracks: NO_TRACKS,
    searched: '',
    rung: null,
    failure: null,
  }));
}
