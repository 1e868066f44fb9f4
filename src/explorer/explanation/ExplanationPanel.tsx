import { useState } from 'react';
import { TOLERANCE } from '../../core/diagnose';
import { useCatalog } from '../language';
import { LogPanel } from '../log/LogPanel';
import { SegmentedControl } from '../SegmentedControl';
import { Explanation } from './Explanation';
import styles from './ExplanationPanel.module.css';

/** The fourth panel: what one sees, in words; or the log of the runs. */
export function ExplanationPanel() {
  const { explanation } = useCatalog();
  const [view, setView] = useState<'explanation' | 'log'>('explanation');
  return (
    <section className={styles.panel} aria-label={view === 'log' ? explanation.log : explanation.title}>
      <header className={styles.header}>
        <h2>{view === 'log' ? explanation.log : explanation.title}</h2>
        {view === 'explanation' && <p>{explanation.tolerance(String(TOLERANCE))}</p>}
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
      {view === 'log' ? <LogPanel /> : <Explanation />}
    </section>
  );
}
