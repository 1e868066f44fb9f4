import { followLink, readLink } from '../state/address';
import type { Session } from '../state/session';
import type { Attempt } from './attempt';
import { type Visibility, whenExplored } from './exploration';

/** The part of a window that {@link reportToCourse} needs. */
export interface CoursePage extends Pick<EventTarget, 'addEventListener'> {
  readonly document: Visibility;
}

/**
 * Tells a course what its learner does: keeps a link to what is shown, so that one returns to where one was; says that
 * the page is completed once the learner has explored; and ends the attempt with the page.
 *
 * @param page default: the window
 */
export function reportToCourse(session: Session, attempt: Attempt, page: CoursePage = window): void {
  const keepNow = () => attempt.keep(readLink(session));
  followLink(session, keepNow);
  whenExplored(session, () => attempt.complete(), page.document);
  // a phone may end a page that is out of sight without another word
  page.document.addEventListener('visibilitychange', () => {
    if (!page.document.hidden) return;
    keepNow();
    attempt.save();
  });
  page.addEventListener('pagehide', () => {
    keepNow();
    attempt.finish();
  });
}
