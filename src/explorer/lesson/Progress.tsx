import { usePreferences } from '../session';
import { useLessonCatalog, useLessonState } from './lesson';
import styles from './Progress.module.css';
import { keyOfPart, STOPS } from './stops';

/** The stops as dots on a line, by name: the open one ringed, those that are answered filled. */
export function Progress() {
  const { stops, titles, stopOf, done } = useLessonCatalog();
  const open = usePreferences((state) => state.stop);
  const setStop = usePreferences((state) => state.actions.setStop);
  const told = useLessonState((state) => state.told);
  const current = STOPS[(open ?? 1) - 1];
  return (
    <nav className={styles.progress} aria-label={stops}>
      <ol>
        {STOPS.map(({ id, parts }, place) => {
          const isDone = parts.every((_, index) => told.has(keyOfPart(place + 1, index)));
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={open === place + 1 ? 'step' : undefined}
                aria-label={isDone ? `${titles[id]}, ${done}` : titles[id]}
                data-done={isDone}
                onClick={() => setStop(place + 1)}
              >
                <i />
                <span>{titles[id]}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.place} aria-hidden="true">
        <b>{current && titles[current.id]}</b> {stopOf(open ?? 1, STOPS.length)}
      </p>
    </nav>
  );
}
