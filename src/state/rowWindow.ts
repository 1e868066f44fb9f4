import type { StoreApi } from 'zustand/vanilla';
import type { Rows, RunResult, RunRows } from '../worker/messages';
import { chunkAround } from '../worker/rows';
import { cursorOf, type PlaybackState } from './playback';
import type { ResultsState } from './results';

/** The exact state of one run at one epoch. */
export interface Row {
  readonly epoch: number;
  readonly loss: number;
  /** wₖ, one for each parameter. */
  readonly parameters: readonly number[];
  /** ∂L/∂w at wₖ, one for each parameter. */
  readonly gradients: readonly number[];
}

/** The exact row of run `id` at an epoch, or null where it is not at hand (yet). */
export function findRow(
  { byId, spots }: Pick<ResultsState, 'byId' | 'spots'>,
  id: number,
  epoch: number,
): Row | null {
  for (const rows of [byId.get(id)?.rows, spots.get(id)]) {
    const index = rows ? epoch - rows.from : -1;
    const loss = rows?.losses[index];
    if (!rows || loss === undefined) continue;
    return {
      epoch,
      loss,
      parameters: rows.parameters.map((values) => values[index]!),
      gradients: rows.gradients.map((values) => values[index]!),
    };
  }
  return null;
}

/** What keeps exact rows at hand: those of the results around the cursor, `spots` under the pointer. */
export interface RowWindow {
  /** Asks for what is missing at the cursor and under the pointer; asks for nothing twice. */
  fill(): void;
  /** Runs were written, with rows of their own. */
  restart(): void;
}

/**
 * Makes a row window over results; nothing is computed again for it.
 *
 * @param newest number of the newest request: rows asked for under an older one belong to another experiment
 */
export function createRowWindow(parts: {
  readonly results: StoreApi<ResultsState>;
  readonly playback: StoreApi<PlaybackState>;
  readonly rows: (from: number, to: number) => Promise<readonly RunRows[]>;
  readonly newest: () => number;
}): RowWindow {
  const { results, playback, rows, newest } = parts;
  /** The questions put since runs were last written: number of the request, and the first epoch. */
  let cursorQuestion = '';
  let spotQuestion = '';

  function askAtCursor(cursor: number, epochs: number) {
    const [from, to] = chunkAround(cursor, epochs);
    const question = `${newest()} ${from}`;
    if (cursorQuestion === question) return;
    cursorQuestion = question;
    void rows(from, to).then((runs) => {
      // a newer request brings rows of its own; a cursor that moved on has asked for others
      if (cursorQuestion !== question || question !== `${newest()} ${from}`) return;
      const byId = new Map(results.getState().byId);
      for (const run of runs) {
        const result = byId.get(run.id);
        if (result) byId.set(run.id, { ...result, rows: run.rows });
      }
      results.setState({ byId });
    });
  }

  function askAtSpot(spot: number, epochs: number) {
    const [from, to] = chunkAround(spot, epochs);
    const question = `${newest()} ${from}`;
    if (spotQuestion === question) return;
    spotQuestion = question;
    void rows(from, to).then((runs) => {
      if (spotQuestion !== question || question !== `${newest()} ${from}`) return;
      results.setState({ spots: new Map(runs.map((run) => [run.id, run.rows])) });
    });
  }

  return {
    fill() {
      const { byId, spots, experiment } = results.getState();
      if (!experiment || byId.size === 0) return;
      const { epochs } = experiment;
      const { hover, ...state } = playback.getState();
      const cursor = cursorOf(state, epochs);
      const shown = [...byId.values()];
      if (shown.some((run) => !isAround(run.rows, cursor, epochs))) askAtCursor(cursor, epochs);
      if (hover === null || hover > epochs) return;
      const isAtHand = (run: RunResult) =>
        isAround(run.rows, hover, epochs) || isAround(spots.get(run.id), hover, epochs);
      if (!shown.every(isAtHand)) askAtSpot(hover, epochs);
    },
    restart() {
      cursorQuestion = '';
      spotQuestion = '';
    },
  };
}

/** Whether rows begin where those around an epoch would begin. */
function isAround(rows: Rows | undefined, epoch: number, epochs: number): boolean {
  return rows?.from === chunkAround(epoch, epochs)[0];
}
