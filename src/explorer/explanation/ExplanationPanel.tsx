import { lazy, Suspense, useState } from 'react';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { formatTolerance } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useSteepness } from '../steepness';
import { Explanation } from './Explanation';
import styles from './ExplanationPanel.module.css';

// Opened by few, and not in the first seconds.
const LogPanel = lazy(() => import('../log/LogPanel').then((module) => ({ default: module.LogPanel })));

/** The fourth panel: what one sees, in words; or the log of the runs. */
export function ExplanationPanel() {
  const { explanation, log } = useCatalog();
  const { value: steepness } = useSteepness();
  const [view, setView] = useState<'explanation' | 'log'>('explanation');
  return (
    <section className={styles.panel} aria-label={view === 'log' ? log.title : explanation.title}>
      <header className={styles.header}>
        <h2>{view === 'log' ? log.title : explanation.title}</h2>
        {view === 'explanation' && (
          <p>
            <Term name="arrival">{explanation.tolerance(formatTolerance(steepness))}</Term>
          </p>
        )}
        <SegmentedControl
          label={explanation.views}
          value={view}
          options={[
            { value: 'explanation', label: explanation.words },
            { value: 'log', label: explanation.log },
          ]}
          onChange={setView}
        />
      </header>
      {view === 'log' ? (
        <Suspense>
          <LogPanel />
        </Suspense>
      ) : (
        <Explanation />
      )}
    </section>
  );
}
