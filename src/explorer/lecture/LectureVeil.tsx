import { type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { createAskingStore } from '../../state/asking';
import { USUAL_ASKING } from '../../state/question';
import type { Session } from '../../state/session';
import { createTriesStore } from '../../state/tries';
import { veilSession } from '../../state/veil';
import { type Asking, AskingContext } from '../asking/asking';
import { SessionProvider, usePreferences, useSession } from '../session';

/**
 * Hides from a class what the runs do until it is told, by the means by which a question on the page hides it: by a
 * question of its own that nobody answers, or, where one stands already, by that one.
 */
export function LectureVeil({ children }: { children: ReactNode }) {
  const session = useSession();
  const standing = use(AskingContext);
  const own = useMemo(() => (standing ? null : startVeil(session)), [standing, session]);
  const isAsking = usePreferences((state) => state.lecture === 'asking');
  const store = (own?.asking ?? standing)?.store;
  useLayoutEffect(() => {
    const { askAgain, skip } = store?.getState().actions ?? {};
    if (isAsking) askAgain?.();
    else skip?.();
  }, [store, isAsking]);

  if (!own) return children;
  return (
    <AskingContext value={own.asking}>
      <SessionProvider session={own.session}>{children}</SessionProvider>
    </AskingContext>
  );
}

/** What is guessed is said aloud. */
const NO_MARKS: Asking['marks'] = { Landscape: () => null, Path: () => null, Loss: () => null };

function startVeil(session: Session): { readonly asking: Asking; readonly session: Session } {
  const store = createAskingStore();
  store.getState().actions.ask({ way: 'order', ...USUAL_ASKING });
  return {
    asking: { store, tries: createTriesStore(), marks: NO_MARKS },
    session: veilSession(session, store),
  };
}
