import { LandscapeChart } from '../charts/LandscapeChart';
import { PathChart } from '../charts/PathChart';
import { ControlsProvider } from '../controls';
import { LowerChart } from '../shell/LowerChart';
import type { PageLayout } from '../shell/usePageLayout';
import styles from './LessonPage.module.css';
import { usePlace } from './lesson';

const CONTROLS = { rates: true, start: false, epochs: false, runs: false, extras: true };

/** The landscape of a stop and, from the second on, the path under it; on a narrow page the loss in its place. */
export function StopPictures({ layout }: { layout: PageLayout }) {
  const { stop } = usePlace();
  const hasLoss = stop.id !== 'weight' && stop.id !== 'step';
  return (
    <ControlsProvider controls={CONTROLS}>
      <div id="stop-charts" tabIndex={-1} className={styles.views} data-stop={stop.id}>
        <div className={`${styles.card} ${styles.landscape}`}>
          <LandscapeChart />
        </div>
        {stop.id !== 'weight' && (
          <div className={`${styles.card} ${styles.path}`}>
            {hasLoss && layout === 'narrow' ? <LowerChart /> : <PathChart />}
          </div>
        )}
      </div>
    </ControlsProvider>
  );
}
