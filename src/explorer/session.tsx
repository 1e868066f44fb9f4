import { createContext, type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ExperimentState } from '../state/experiment';
import type { PlaybackState } from '../state/playback';
import type { PreferencesState } from '../state/preferences';
import type { ResultsState } from '../state/results';
import type { Session } from '../state/session';
import { followSession, type Told } from './told';

const SessionContext = createContext<Session | null>(null);
const ToldContext = createContext<Told | null>(null);

/** Gives every component below it one session: its experiment, results, playback and preferences. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const told = useMemo(() => tellOf(session), [session]);
  useLayoutEffect(() => told.follow(), [told]);
  return (
    <SessionContext value={session}>
      <ToldContext value={told}>{children}</ToldContext>
    </SessionContext>
  );
}

/** What is told of each session, so that a page which goes back to a session goes on with it. */
const TOLD = new WeakMap<Session, Told>();

function tellOf(session: Session): Told {
  const told = TOLD.get(session) ?? followSession(session);
  TOLD.set(session, told);
  return told;
}

/**
 * The session this component stands in.
 *
 * @throws Error outside a {@link SessionProvider}
 */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

function useTold(): Told {
  const told = use(ToldContext);
  if (!told) throw new Error('words need a SessionProvider above them');
  return told;
}

/** Selects a slice of the experiment; renders again only when that slice changes. */
export function useExperiment<T>(select: (state: ExperimentState) => T): T {
  return useStore(useSession().experiment, select);
}

/** {@link useExperiment} for words beside the charts: of the same moment as {@link useResults}, see `told.ts`. */
export function useToldExperiment<T>(select: (state: ExperimentState) => T): T {
  return useStore(useTold().experiment, select);
}

/** {@link usePlayback} for words beside the charts: of the same moment as {@link useResults}, see `told.ts`. */
export function useToldPlayback<T>(select: (state: PlaybackState) => T): T {
  return useStore(useTold().playback, select);
}

/** Selects a slice of the results; renders again only when that slice changes, in a drag as time allows. */
export function useResults<T>(select: (state: ResultsState) => T): T {
  return useStore(useTold().results, select);
}

/** Selects a slice of the playback; renders again only when that slice changes. */
export function usePlayback<T>(select: (state: PlaybackState) => T): T {
  return useStore(useSession().playback, select);
}

/** Selects a slice of the preferences; renders again only when that slice changes. */
export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  return useStore(useSession().preferences, select);
}
