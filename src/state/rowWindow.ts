import type { StoreApi } from 'zustand/vanilla';
import type { RunResult, RunRows } from '../worker/messages';
import type { ExperimentState } from './experiment';
import { cursorOf, type PlaybackState } from './playback';
import type { ResultsState } from './results';

/** Epochs fetched at a time around the cursor. */
export const WINDOW_EPOCHS = 512;

/** The exact state of one run at one epoch. */
export interface Row {
  readonly epoch: number;
  readonly loss: number;
  readonly parameters: readonly number[];
  readonly gradients: readonly number[];
}

/** The exact row of a run at an epoch, or null where it is not at hand (yet). */
export function findRow(result: RunResult, epoch: number): Row | null {
  for (const rows of [result.rows, result.spot]) {
    const index = rows ? epoch - rows.from : -1;
    const loss = rows?.losses[index];
    if (!rows || loss === undefined) continue;
    return {
      epoch,
      loss,
      parameters: rows.parameters.map((values) => values[index] ?? Number.NaN),
      gradients: rows.gradients.map((values) => values[index] ?? Number.NaN),
    };
  }
  return null;
}

/** Keeps the exact rows around the cursor, and those under the pointer, at hand; asks only for what is missing. */
export function followRows(parts: {
  readonly experiment: StoreApi<ExperimentState>;
  readonly results: StoreApi<ResultsState>;
  readonly playback: StoreApi<PlaybackState>;
  rows(from: number, to: number): Promise<readonly RunRows[]>;
}): () => void {
  const { experiment, results, playback } = parts;
  const wanted: Record<'rows' | 'spot', number | null> = { rows: null, spot: null };

  function fetchAround(epoch: number, into: 'rows' | 'spot', length: number): void {
    const { epochs } = experiment.getState().experiment;
    const from = Math.floor(epoch / length) * length;
    if (wanted[into] === from) return;
    wanted[into] = from;
    const { request } = results.getState();
    parts.rows(from, Math.min(from + length, epochs)).then((runs) => {
      if (wanted[into] === from) wanted[into] = null;
      if (results.getState().request === request) write(runs, into);
    });
  }

  function write(runs: readonly RunRows[], into: 'rows' | 'spot'): void {
    const byId = new Map(results.getState().byId);
    for (const { id, rows } of runs) {
      const result = byId.get(id);
      if (result) byId.set(id, { ...result, [into]: rows });
    }
    results.setState({ byId });
  }

  function follow(): void {
    const { epochs } = experiment.getState().experiment;
    const { hover, ...state } = playback.getState();
    const [first] = results.getState().byId.values();
    if (!first || first.epochs !== epochs) return;
    const cursor = cursorOf(state, epochs);
    const isMissing = (rows: RunResult['rows'] | undefined, epoch: number) =>
      !rows || epoch < rows.from || epoch >= rows.from + rows.losses.length;
    if (isMissing(first.rows, cursor)) fetchAround(cursor, 'rows', WINDOW_EPOCHS);
    if (hover !== null && hover <= epochs && !findRow(first, hover)) fetchAround(hover, 'spot', 16);
  }

  return playback.subscribe(follow);
}
