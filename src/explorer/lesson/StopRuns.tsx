import { lazy, Suspense } from 'react';
import { LossChart } from '../charts/LossChart';
import { Ruler } from '../explanation/Ruler';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import styles from './LessonPage.module.css';
import { usePlace } from './lesson';
import { Rule } from './Rule';
import { RulerDot } from './RulerDot';
import { RunCards } from './RunCards';
import { SteepnessSlider } from './SteepnessSlider';
import { useIsTold } from './StopPanel';
import { Tries } from './Tries';

const NetworkCard = lazy(async () => ({ default: (await import('./NetworkCard')).NetworkCard }));
const NetworkRuns = lazy(async () => ({ default: (await import('./NetworkRuns')).NetworkRuns }));

/** Beside the pictures, from the second stop on: the loss, the runs, what else there is to move, and the rule, or what was tried. */
export function StopRuns({ layout }: { layout: PageLayout }) {
  const { stop, part, key } = usePlace();
  const isTold = useIsTold(key);
  if (stop.id === 'weight' || part.asks.way === 'outputs') return null;
  // where room is scarce, not before they can be moved or say anything
  const hasCards = layout !== 'narrow' || isTold || part.asks.way === 'rate';
  // on a narrow page it stands in the place of the path, which a neuron takes
  const isNetwork = stop.id === 'network';
  const hasLoss = !isNetwork && (layout === 'narrow' ? stop.id === 'neuron' && isTold : stop.id !== 'step');
  const isRulerAsked = part.id === 'oneStep' && !isTold;
  return (
    <div className={styles.beside}>
      {hasLoss && (
        <div className={`${panels.card} ${styles.loss}`}>
          <LossChart />
        </div>
      )}
      {isRulerAsked && (
        <div className={panels.card}>
          <RulerDot />
        </div>
      )}
      {isNetwork ? (
        <Suspense fallback={null}>
          <NetworkCard />
          {hasCards && <NetworkRuns />}
        </Suspense>
      ) : (
        hasCards && <RunCards />
      )}
      {stop.id === 'reason' && isTold && (
        <div className={`${panels.card} ${styles.ruler}`}>
          <Ruler />
          {part.id === 'steep' && <SteepnessSlider />}
        </div>
      )}
      <Tries />
      {layout !== 'narrow' && !isTold && <Rule />}
    </div>
  );
}
