import { LossChart } from '../charts/LossChart';
import { useCatalog } from '../language';
import { CardPartsContext } from '../runs/cardParts';
import { RunList } from '../runs/RunList';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import { useShortcuts } from '../shell/useShortcuts';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import styles from './NetworkPage.module.css';
import { TrainingFacts } from './TrainingFacts';
import { TrainingPill } from './TrainingPill';

const CARD_PARTS = { Word: TrainingPill, Facts: TrainingFacts };

/** Free play with a network: runs and what is trained on the left, what becomes of them beside, the transport below. */
export function NetworkPage({ layout }: { layout: PageLayout }) {
  const { shell } = useCatalog();
  useShortcuts();
  usePlaybackClock();
  return (
    <CardPartsContext value={CARD_PARTS}>
      <main className={`${panels.main} ${styles.main}`} data-layout={layout}>
        <section className={styles.controls} aria-label={shell.controls}>
          <RunList />
        </section>
        <div id="charts" className={`${panels.views} ${styles.views}`} tabIndex={-1}>
          <div className={`${panels.card} ${styles.loss}`}>
            <LossChart />
          </div>
        </div>
      </main>
      <div className={styles.transport}>
        <Transport />
      </div>
    </CardPartsContext>
  );
}
