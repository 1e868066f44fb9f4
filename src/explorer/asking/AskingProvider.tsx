import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { type AskingState, isOutcomeHidden } from '../../state/asking';
import { createTriesStore } from '../../state/tries';
import { veilSession } from '../../state/veil';
import { SessionProvider, useSession } from '../session';
import { AskingContext } from './asking';
import { LandingLegend, SketchLegend } from './GuessLegend';
import { LandscapeGuess } from './LandscapeGuess';
import { LossGuess } from './LossGuess';
import { PathGuess } from './PathGuess';

const MARKS = { Landscape: LandscapeGuess, Path: PathGuess, Loss: LossGuess, LandingLegend, SketchLegend };

/**
 * Lets a question stand on the page below it: `useSession` gives there the same session without the results that must
 * not be seen yet, and the charts draw what was guessed. Stands inside a `SessionProvider`.
 *
 * @param props.store made by `createAskingStore`; while it has no question all is as without it
 */
export function AskingProvider({ store, children }: { store: StoreApi<AskingState>; children: ReactNode }) {
  const session = useSession();
  const veil = useMemo(() => veilSession(session, store), [session, store]);
  const asking = useMemo(() => ({ store, tries: createTriesStore(), marks: MARKS }), [store]);
  // in the update that asks or tells, so that nothing is drawn in between
  useLayoutEffect(() => veil.follow(), [veil]);
  useEffect(() => {
    // before a run there is only its start
    const rest = () => {
      if (!isOutcomeHidden(store.getState())) return;
      const { pause, seek } = session.playback.getState().actions;
      pause();
      seek(0);
    };
    rest();
    return store.subscribe((state, before) => {
      if (state.question !== before.question) asking.tries.getState().actions.clear();
      if (state.question !== before.question || state.phase !== before.phase) rest();
    });
  }, [store, asking, session]);
  return (
    <AskingContext value={asking}>
      <SessionProvider session={veil.session}>{children}</SessionProvider>
    </AskingContext>
  );
}
