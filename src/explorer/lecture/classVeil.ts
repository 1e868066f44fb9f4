import type { StoreApi } from 'zustand/vanilla';
import { type AskingState, createAskingStore } from '../../state/asking';
import { USUAL_ASKING } from '../../state/question';
import type { Session } from '../../state/session';
import { createTriesStore } from '../../state/tries';
import { type Veil, veilSession } from '../../state/veil';
import { type Asking, NO_MARKS } from '../asking/asking';

/** A session behind a question that nobody answers. */
export interface ClassVeil extends Veil {
  readonly asking: Asking;
}

/** Hides what the runs of a session do, by a question that hides all of them. */
export function startVeil(session: Session): ClassVeil {
  const store = createAskingStore();
  store.getState().actions.ask({ way: 'order', ...USUAL_ASKING });
  return {
    ...veilSession(session, store),
    // what is guessed is said aloud
    asking: { store, tries: createTriesStore(), marks: NO_MARKS },
  };
}

/**
 * Hides and tells the outcome with every step of the lecture.
 *
 * @returns what ends it
 */
export function followLecture({ preferences }: Session, store: StoreApi<AskingState>): () => void {
  const follow = () => {
    const { askAgain, skip } = store.getState().actions;
    const { lecture } = preferences.getState();
    if (lecture === 'asking') askAgain();
    else if (lecture === 'telling') skip();
  };
  follow();
  return preferences.subscribe((state, before) => {
    if (state.lecture !== before.lecture) follow();
  });
}
