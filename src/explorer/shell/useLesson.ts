import { type ComponentType, useEffect, useState } from 'react';
import type { Session } from '../../state/session';
import type { Asking } from '../asking/asking';
import { usePreferences, useSession } from '../session';
import type { PageLayout } from './usePageLayout';

/** The lesson, once it is loaded: its page, and for what is around it its session, as it may be seen, and question. */
export interface OpenedLesson {
  readonly Lesson: ComponentType<{ layout: PageLayout }>;
  readonly session: Session;
  readonly asking: Asking;
}

/** Fetches the lesson; it is also called where someone is about to open it. */
export function loadLesson() {
  return import('../lesson/openLesson');
}

/** Opens the lesson when it is first asked for, and keeps it. Where it can't be loaded the page goes back to free play. */
export function useLesson(): { lesson: OpenedLesson | null; hasFailed: boolean } {
  const session = useSession();
  const isAsked = usePreferences((state) => state.stop !== null);
  const [lesson, setLesson] = useState<OpenedLesson | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (!isAsked) return;
    // what goes on out of sight would be over when one comes back
    session.playback.getState().actions.pause();
    if (lesson) return;
    let isCurrent = true;
    loadLesson().then(
      ({ openLesson }) => {
        if (!isCurrent) return;
        setFailed(false);
        setLesson(openLesson(session));
      },
      () => {
        setFailed(true);
        session.preferences.getState().actions.setStop(null);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [session, isAsked, lesson]);

  return { lesson, hasFailed };
}
