import type { StoreApi } from 'zustand/vanilla';
import type { PreferencesState } from '../../state/preferences';
import { createSession, type Session } from '../../state/session';
import type { Engine } from '../../worker/engine';

/** What a person chooses once, for the lesson and for free play; all else each has of its own. */
function pickCommon({ language, languageChoice, theme, stop }: PreferencesState) {
  return { language, languageChoice, theme, stop };
}

/**
 * The session in which the lesson's experiments run. Language, theme and stop are those of free play, and change
 * there too; what free play shows, at which epoch, on which axis, stays as it was.
 */
export function openSession(free: Session, engine: Engine): Session {
  const session = createSession({ engine });
  session.preferences.setState(pickCommon(free.preferences.getState()));
  follow(free.preferences, session.preferences);
  follow(session.preferences, free.preferences);
  return session;
}

function follow(leader: StoreApi<PreferencesState>, follower: StoreApi<PreferencesState>): void {
  leader.subscribe((state, before) => {
    const common = pickCommon(state);
    if (JSON.stringify(common) === JSON.stringify(pickCommon(before))) return;
    if (JSON.stringify(common) !== JSON.stringify(pickCommon(follower.getState()))) follower.setState(common);
  });
}
