import { createStore, type StoreApi } from 'zustand/vanilla';
import { allocateFates } from '../../core/fate';
import { placePatch } from '../../core/outcomeMap';
import type { MapJob } from '../../worker/pool/messages';
import type { JobHandle, Pool } from '../../worker/pool/pool';
import type { MapGrid } from './paintMap';

/** A map as far as it is computed. */
export interface MapState {
  readonly job: MapJob | null;
  /** Written to in place; `parts` counts how often. */
  readonly grid: MapGrid | null;
  readonly parts: number;
  readonly isDone: boolean;
}

/** Has a pool compute a map, the newest asked for. */
export interface MapMaker {
  readonly store: StoreApi<MapState>;
  /** Asks for a map; null: for none. */
  ask(job: MapJob | null): void;
  /** Lets it rest while nobody looks, or a hand needs the processor. */
  rest(isResting: boolean): void;
}

/** Makes what asks a pool for maps. */
export function createMapMaker(pool: Pool): MapMaker {
  const store = createStore<MapState>(() => ({ job: null, grid: null, parts: 0, isDone: false }));
  let handle: JobHandle | null = null;
  let isResting = false;
  return {
    store,
    ask(job) {
      handle?.cancel();
      handle = null;
      if (!job) return;
      const { columns, rows } = job;
      const grid: MapGrid = { columns, rows, ...allocateFates(columns * rows) };
      store.setState({ job, grid, parts: 0, isDone: false });
      handle = pool.start(job, {
        onPart(patch) {
          placePatch(grid, columns, rows, patch);
          store.setState({ parts: store.getState().parts + 1 });
        },
        onDone: () => store.setState({ isDone: true }),
      });
      handle.rest(isResting);
    },
    rest(next) {
      isResting = next;
      handle?.rest(next);
    },
  };
}
