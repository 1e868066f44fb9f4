import { type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { type AskingState, createAskingStore } from '../../state/asking';
import { USUAL_ASKING } from '../../state/question';
import type { Session } from '../../state/session';
import { createTriesStore } from '../../state/tries';
import { veilSession } from '../../state/veil';
import { type Asking, AskingContext } from '../asking/asking';
import { SessionProvider, useSession } from '../session';

/**
 * Hides from a class what the runs do until it is told, by the means by which a question on the page hides it: by a
 * question of its own that nobody answers, or, where one stands already, by that one.
 */
export function LectureVeil({ children }: { children: ReactNode }) {
  const session = useSession();
  const standing = use(AskingContext);
  const own = useMemo(() => (standing ? null : startVeil(session)), [standing, session]);
  const store = (own?.asking ?? standing)?.store;
  // in the update that hides or tells, so that nothing is drawn in between
  useLayoutEffect(() => store && followLecture(session, store), [session, store]);

  if (!own) return children;
  return (
    <AskingContext value={own.asking}>
      <SessionProvider session={own.session}>{children}</SessionProvider>
    </AskingContext>
  );
}

function followLecture({ preferences }: Session, store: StoreApi<AskingState>): () => void {
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

/** What is guessed is said aloud. */
const NO_MARKS: Asking['marks'] = {
  Landscape: () => null,
  Path: () => null,
  Loss: () => null,
  LandingLegend: () => null,
  SketchLegend: () => null,
};

function startVeil(session: Session): { readonly asking: Asking; readonly session: Session } {
  const store = createAskingStore();
  store.getState().actions.ask({ way: 'order', ...USUAL_ASKING });
  return {
    asking: { store, tries: createTriesStore(), marks: NO_MARKS },
    session: veilSession(session, store),
  };
}
