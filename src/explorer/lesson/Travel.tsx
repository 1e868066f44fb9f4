import { ControlsProvider } from '../controls';
import { usePreferences } from '../session';
import type { PageLayout } from '../shell/usePageLayout';
import { Transport } from '../transport/Transport';
import { useLessonCatalog, usePlace } from './lesson';
import { STOPS } from './stops';
import styles from './Travel.module.css';

const ALL = { rates: true, start: false, epochs: false, runs: false, objective: false, extras: true };
/** Without the choice of a speed, for which a phone has no room here. */
const FEW = { ...ALL, extras: false };

/** The way back and on, named by the stops it leads to, and the transport. */
export function Travel({ layout }: { layout: PageLayout }) {
  const { back, next, titles } = useLessonCatalog();
  const setStop = usePreferences((state) => state.actions.setStop);
  const { number, stop, part } = usePlace();
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
      {stop.id !== 'weight' && part.asks.way !== 'outputs' && (
        <ControlsProvider controls={layout === 'narrow' ? FEW : ALL}>
          <Transport />
        </ControlsProvider>
      )}
    </div>
  );
}
