import { useRef } from 'react';
import { LandscapeChart } from '../charts/LandscapeChart';
import { LossChart } from '../charts/LossChart';
import { PathChart } from '../charts/PathChart';
import { ExplanationPanel } from '../explanation/ExplanationPanel';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useCatalog } from '../language';
import { RunList } from '../runs/RunList';
import { Settings } from '../settings/Settings';
import { FileDrop } from '../share/data/FileDrop';
import { ListeningBar } from '../sound/ListeningBar';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import { Corrections } from './Corrections';
import { Header } from './Header';
import { LowerChart } from './LowerChart';
import styles from './Shell.module.css';
import { useDocumentPreferences } from './useDocumentPreferences';
import { usePageLayout } from './usePageLayout';
import { useShortcuts } from './useShortcuts';

/** The whole page: runs on the left, the three views folded out beside them, the transport below. */
export function Shell() {
  const { shell } = useCatalog();
  const page = useRef<HTMLDivElement>(null);
  const layout = usePageLayout(page);
  useDocumentPreferences();
  useShortcuts();
  usePlaybackClock();

  const controls = (
    <section key="controls" className={styles.controls} aria-label={shell.controls}>
      <p className={styles.invitation}>{shell.invitation}</p>
      <RunList />
      <Settings />
    </section>
  );
  const views = (
    <div key="views" id="charts" className={styles.views} tabIndex={-1}>
      <div className={`${styles.card} ${styles.landscape}`}>
        <LandscapeChart />
      </div>
      {layout === 'narrow' ? (
        <div className={`${styles.card} ${styles.path}`}>
          <LowerChart />
        </div>
      ) : (
        <>
          <div className={`${styles.card} ${styles.loss}`}>
            <LossChart />
          </div>
          <div className={`${styles.card} ${styles.path}`}>
            <PathChart />
          </div>
        </>
      )}
    </div>
  );

  return (
    <div ref={page} className={styles.page} data-layout={layout}>
      <a className={styles.skip} href="#charts">
        {shell.skipToCharts}
      </a>
      <Header />
      <Corrections />
      <main className={styles.main}>
        {layout === 'narrow' ? [views, controls] : [controls, views]}
        <div className={`${styles.card} ${styles.explanation}`}>
          <ExplanationPanel />
        </div>
      </main>
      <div className={styles.transport}>
        <Transport>
          <ListeningBar />
        </Transport>
      </div>
      <LiveOutcomes />
      <FileDrop />
    </div>
  );
}
