import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AskingState, isOutcomeHidden, isRunHidden } from './asking';
import { NO_SPOTS, NO_TRACKS, type ResultsState } from './results';
import type { Session } from './session';

/** A session behind a question. */
export interface Veil {
  /** The session as a page may show it; its results are those of when it was last followed. */
  readonly session: Session;
  /**
   * Follows the session and the question from now on.
   *
   * @returns what ends it; it may be followed again
   */
  follow(): () => void;
}

/**
 * The session as a page may show it while a question stands: the runs asked about have no results and no rows, and no
 * track is known, so that nothing made from them can give the outcome away. Once it is told, all of it is there.
 */
export function veilSession(session: Session, asking: StoreApi<AskingState>): Veil {
  const isVisible = (id: number) => {
    const { runs } = session.experiment.getState().experiment;
    return !isRunHidden(
      asking.getState(),
      runs.findIndex((run) => run.id === id),
    );
  };
  const look = (): ResultsState => {
    const state = session.results.getState();
    if (!isOutcomeHidden(asking.getState())) return state;
    const shown = new Map([...state.byId].filter(([id]) => isVisible(id)));
    // below 0, so that telling the outcome is a newer request, for which rows are asked anew
    return { ...state, request: -state.request, byId: shown, spots: NO_SPOTS, tracks: NO_TRACKS };
  };
  const readSources = () => {
    const { question, phase } = asking.getState();
    return [session.results.getState(), question, phase];
  };
  let seen = readSources();
  const results = createStore(look);
  const update = () => {
    const now = readSources();
    if (now.every((source, place) => source === seen[place])) return;
    seen = now;
    results.setState(look(), true);
  };
  return {
    session: {
      ...session,
      results,
      rows: async (from, to) => (await session.rows(from, to)).filter(({ id }) => isVisible(id)),
    },
    follow() {
      const stops = [session.results.subscribe(update), asking.subscribe(update)];
      update();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
