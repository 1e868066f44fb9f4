import { lazy, Suspense } from 'react';
import { LandscapeView } from '../charts/LandscapeView';
import { PathChart } from '../charts/PathChart';
import { ControlsProvider } from '../controls';
import { LowerChart } from '../shell/LowerChart';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import styles from './LessonPage.module.css';
import { usePlace } from './lesson';

const NetworkPictures = lazy(async () => ({
  default: (await import('./NetworkPictures')).NetworkPictures,
}));
const NeuronCard = lazy(async () => ({ default: (await import('./NeuronCard')).NeuronCard }));

const CONTROLS = { rates: true, start: false, epochs: false, runs: false, objective: false, extras: true };

/**
 * The landscape of a stop and, from the second on, the path under it; on a narrow page the loss in its place. Where there is
 * a neuron, it stands there; before it learns it stands alone. A network has its loss and its accuracy.
 */
export function StopPictures({ layout }: { layout: PageLayout }) {
  const { stop, part } = usePlace();
  const isNeuron = stop.id === 'neuron';
  const hasLoss = stop.id !== 'weight' && stop.id !== 'step';
  const isNetwork = stop.id === 'network';
  const hasLandscape = part.asks.way !== 'outputs' && !isNetwork;
  return (
    <ControlsProvider controls={CONTROLS}>
      <div
        id="stop-charts"
        tabIndex={-1}
        className={`${panels.views} ${styles.views}`}
        data-stop={stop.id}
        data-alone={stop.id === 'weight' || part.asks.way === 'outputs'}
      >
        {isNetwork && (
          <Suspense fallback={null}>
            <NetworkPictures />
          </Suspense>
        )}
        {hasLandscape && (
          <div className={`${panels.card} ${panels.landscape} ${styles.landscape}`}>
            <LandscapeView />
          </div>
        )}
        {isNeuron ? (
          <div className={`${panels.card} ${styles.neuron}`}>
            <Suspense fallback={null}>
              <NeuronCard layout={layout} />
            </Suspense>
          </div>
        ) : (
          stop.id !== 'weight' &&
          !isNetwork && (
            <div className={`${panels.card} ${panels.path} ${styles.path}`}>
              {hasLoss && layout === 'narrow' ? <LowerChart /> : <PathChart />}
            </div>
          )
        )}
      </div>
    </ControlsProvider>
  );
}
