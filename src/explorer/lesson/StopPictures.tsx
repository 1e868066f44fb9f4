import { LandscapeChart } from '../charts/LandscapeChart';
import { PathChart } from '../charts/PathChart';
import { ControlsProvider } from '../controls';
import { LowerChart } from '../shell/LowerChart';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import styles from './LessonPage.module.css';
import { usePlace } from './lesson';

const CONTROLS = { rates: true, start: false, epochs: false, runs: false, objective: false, extras: true };

/** The landscape of a stop and, from the second on, the path under it; on a narrow page the loss in its place. */
export function StopPictures({ layout }: { layout: PageLayout }) {
  const { stop } = usePlace();
  const hasLoss = stop.id !== 'weight' && stop.id !== 'step';
  return (
    <ControlsProvider controls={CONTROLS}>
      <div id="stop-charts" tabIndex={-1} className={`${panels.views} ${styles.views}`} data-stop={stop.id}>
        <div className={`${panels.card} ${panels.landscape} ${styles.landscape}`}>
          <LandscapeChart />
        </div>
        {stop.id !== 'weight' && (
          <div className={`${panels.card} ${panels.path} ${styles.path}`}>
            {hasLoss && layout === 'narrow' ? <LowerChart /> : <PathChart />}
          </div>
        )}
      </div>
    </ControlsProvider>
  );
}
