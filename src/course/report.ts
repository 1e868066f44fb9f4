import { followLink, readLink } from '../state/address';
import type { createAskingStore } from '../state/asking';
import type { Session } from '../state/session';
import type { Attempt } from './attempt';
import { type Visibility, whenExplored } from './exploration';

type AskingStore = ReturnType<typeof createAskingStore>;

/** The part of a window that {@link reportToCourse} needs. */
export interface CoursePage extends Pick<EventTarget, 'addEventListener'> {
  readonly document: Visibility;
}

/**
 * Tells a course what its learner does: keeps a link to what is shown, so that one returns to where one was; says that
 * the page is completed once the learner has explored or, where something is asked, what the answer was worth; and ends
 * the attempt with the page.
 *
 * @param asking null: nothing is asked
 * @param page default: the window
 */
export function reportToCourse(
  session: Session,
  attempt: Attempt,
  asking: AskingStore | null,
  page: CoursePage = window,
): void {
  // what is asked is the course's to say, every time anew
  const keepNow = () => attempt.keep(readLink({ ...session, task: '' }));
  followLink(session, keepNow);
  if (asking) gradeAnswers(asking, attempt);
  else whenExplored(session, () => attempt.complete(), page.document);
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

/** A sketch has no right and wrong: to have drawn it is all there is to do. What was skipped counts for nothing. */
function gradeAnswers(asking: AskingStore, attempt: Attempt): void {
  asking.subscribe(({ given }, before) => {
    const newest = given.at(-1);
    if (newest === undefined || given.length <= before.given.length) return;
    if (newest.isRight === null) attempt.complete();
    else attempt.score(newest.isRight);
  });
}
