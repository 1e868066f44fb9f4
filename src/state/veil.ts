import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AskingState, isOutcomeHidden, isRunHidden } from './asking';
import { NO_SPOTS, NO_TRACKS, type ResultsState } from './results';
import type { Session } from './session';

/**
 * The session as a page may show it while a question stands: the runs asked about have no results and no rows, and no
 * track is known, so that nothing made from them can give the outcome away. Once it is told, all of it is there.
 */
export function veilSession(session: Session, asking: StoreApi<AskingState>): Session {
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
  const results = createStore(look);
  const follow = () => results.setState(look(), true);
  session.results.subscribe(follow);
  asking.subscribe((state, before) => {
    if (state.phase !== before.phase || state.question !== before.question) follow();
  });
  return {
    ...session,
    results,
    rows: async (from, to) => (await session.rows(from, to)).filter(({ id }) => isVisible(id)),
  };
}
