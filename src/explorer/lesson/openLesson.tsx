import type { Session } from '../../state/session';
import { createTriesStore } from '../../state/tries';
import { veilSession } from '../../state/veil';
import { NO_MARKS } from '../asking/asking';
import { createPageEngine } from '../shell/pageEngine';
import type { OpenedLesson } from '../shell/useLesson';
import { LessonPage } from './LessonPage';
import { LessonContext } from './lesson';
import { openSession } from './lessonSession';
import { createLesson } from './lessonState';

/**
 * Opens the lesson beside free play, with a session of its own, so that neither changes the other.
 *
 * @param free the session of free play: takes runs over where that is asked for, and knows which stop is open
 */
export function openLesson(free: Session): OpenedLesson {
  const lesson = createLesson(openSession(free, createPageEngine()), free);
  // for what is outside its page, which is there as long as this one
  const veil = veilSession(lesson.session, lesson.asked);
  veil.follow();
  return {
    session: veil.session,
    asking: { store: lesson.asked, tries: createTriesStore(), marks: NO_MARKS },
    Lesson: ({ layout }) => (
      <LessonContext value={lesson}>
        <LessonPage layout={layout} />
      </LessonContext>
    ),
  };
}
