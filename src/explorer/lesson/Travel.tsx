import { usePreferences } from '../session';
import { Transport } from '../transport/Transport';
import { useLessonCatalog, usePlace } from './lesson';
import { STOPS } from './stops';
import styles from './Travel.module.css';

/** The way back and on, named by the stops it leads to, and the transport. */
export function Travel() {
  const { back, next, titles } = useLessonCatalog();
  const setStop = usePreferences((state) => state.actions.setStop);
  const { number, stop } = usePlace();
  const before = STOPS[number - 2];
  const following = STOPS[number];
  return (
    <div className={styles.travel}>
      <div className={styles.stops}>
        {before && (
          <button type="button" aria-label={back(titles[before.id])} onClick={() => setStop(number - 1)}>
            <span aria-hidden="true">◀</span> <span className={styles.name}>{titles[before.id]}</span>
          </button>
        )}
        {following && (
          <button type="button" aria-label={next(titles[following.id])} onClick={() => setStop(number + 1)}>
            <span className={styles.name}>{titles[following.id]}</span> <span aria-hidden="true">▶</span>
          </button>
        )}
      </div>
      {stop.id !== 'weight' && <Transport />}
    </div>
  );
}
