import { LandscapeChart } from '../charts/LandscapeChart';
import { LossChart } from '../charts/LossChart';
import { PathChart } from '../charts/PathChart';
import { ControlsProvider } from '../controls';
import { Ruler } from '../explanation/Ruler';
import { LowerChart } from '../shell/LowerChart';
import type { PageLayout } from '../shell/usePageLayout';
import styles from './LessonPage.module.css';
import { usePlace } from './lesson';
import { Rule } from './Rule';
import { RulerDot } from './RulerDot';
import { RunCards } from './RunCards';
import { SteepnessSlider } from './SteepnessSlider';
import { useIsTold } from './StopPanel';
import { Tries } from './Tries';

const CONTROLS = { rates: true, start: false, epochs: false, runs: false, extras: true };

/** The live pictures of a stop: as many as it needs, and what there is to move. */
export function StopPictures({ layout }: { layout: PageLayout }) {
  const { stop, part, key } = usePlace();
  const isTold = useIsTold(key);
  const isWeight = stop.id === 'weight';
  const hasLoss = !isWeight && stop.id !== 'step';
  const below = hasLoss && layout === 'narrow' ? <LowerChart /> : <PathChart />;
  return (
    <ControlsProvider controls={CONTROLS}>
      <div id="charts" tabIndex={-1} className={styles.pictures} data-stop={stop.id}>
        <div className={styles.views}>
          <div className={`${styles.card} ${styles.landscape}`}>
            <LandscapeChart />
          </div>
          {!isWeight && <div className={`${styles.card} ${styles.path}`}>{below}</div>}
        </div>
        {!isWeight && (
          <div className={styles.beside}>
            {hasLoss && layout !== 'narrow' && (
              <div className={`${styles.card} ${styles.loss}`}>
                <LossChart />
              </div>
            )}
            <RunCards />
            {stop.id === 'reason' && (
              <div className={styles.card}>
                {part.asks.way === 'rate' && !isTold ? <RulerDot /> : isTold && <Ruler />}
                {part.id === 'steep' && isTold && <SteepnessSlider />}
              </div>
            )}
            <Tries />
            {layout !== 'narrow' && <Rule />}
          </div>
        )}
      </div>
    </ControlsProvider>
  );
}
