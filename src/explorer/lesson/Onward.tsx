import actions from '../asking/actions.module.css';
import { useExperiment, usePreferences } from '../session';
import { useLesson, useLessonCatalog, usePlace } from './lesson';
import styles from './Onward.module.css';
import { STOPS } from './stops';

/** After a question: the next one, then the next stop, at last free play; and at the end of a stop its runs. */
export function Onward() {
  const lesson = useLesson();
  const { next, nextQuestion, finish, take, titles } = useLessonCatalog();
  const setStop = usePreferences((state) => state.actions.setStop);
  const runs = useExperiment((state) => state.experiment.runs.length);
  const { number, stop, index } = usePlace();
  const isLastPart = index === stop.parts.length - 1;
  const following = STOPS[number];
  return (
    <div className={styles.onward}>
      {!isLastPart ? (
        <button type="button" className={actions.primary} onClick={() => lesson.goToPart(index + 1)}>
          {nextQuestion} <span aria-hidden="true">→</span>
        </button>
      ) : (
        <button
          type="button"
          className={actions.primary}
          onClick={() => setStop(following ? number + 1 : null)}
        >
          {following ? next(titles[following.id]) : finish} <span aria-hidden="true">→</span>
        </button>
      )}
      {isLastPart && runs > 0 && (
        <button type="button" className={actions.link} onClick={lesson.takeIntoFreePlay}>
          {take(runs)}
        </button>
      )}
    </div>
  );
}
