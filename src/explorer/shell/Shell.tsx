import { type ComponentType, Fragment, useRef } from 'react';
import { LandscapeChart } from '../charts/LandscapeChart';
import { LossChart } from '../charts/LossChart';
import { PathChart } from '../charts/PathChart';
import { ExplanationPanel } from '../explanation/ExplanationPanel';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useCatalog } from '../language';
import { useLecture } from '../lecture/useLecture';
import { RunList } from '../runs/RunList';
import { usePreferences } from '../session';
import { Settings } from '../settings/Settings';
import { FileDrop } from '../share/data/FileDrop';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import { Corrections } from './Corrections';
import { Header } from './Header';
import { LowerChart } from './LowerChart';
import { PageToolsProvider } from './PageToolsProvider';
import styles from './Shell.module.css';
import { useDocumentPreferences } from './useDocumentPreferences';
import { usePageLayout } from './usePageLayout';
import { useShortcuts } from './useShortcuts';

/**
 * The whole page: runs on the left, the three views folded out beside them, the transport below.
 *
 * @param props.Panel what stands in the fourth panel. Default: the explanation
 */
export function Shell({ Panel = ExplanationPanel }: { Panel?: ComponentType | undefined }) {
  const { shell } = useCatalog();
  const page = useRef<HTMLDivElement>(null);
  const lecture = useLecture();
  const layout = usePageLayout(page, lecture.parts !== null);
  useDocumentPreferences();
  useShortcuts();
  usePlaybackClock();
  const isAsking = usePreferences((state) => state.lecture === 'asking');
  const Veil = lecture.parts?.Veil ?? Fragment;
  // a question on the page keeps its place
  const isCodeShown = isAsking && lecture.parts && Panel === ExplanationPanel;

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
      <PageToolsProvider onLecture={lecture.enter}>
        <Veil>
          <a className={styles.skip} href="#charts">
            {shell.skipToCharts}
          </a>
          {lecture.parts ? <lecture.parts.Bar /> : <Header />}
          <Corrections />
          <main className={styles.main}>
            {layout === 'narrow' ? [views, controls] : [controls, views]}
            <div className={`${styles.card} ${styles.explanation}`}>
              {isCodeShown ? <lecture.parts.Code /> : <Panel />}
            </div>
          </main>
          <div className={styles.transport}>
            <Transport />
          </div>
          <LiveOutcomes />
          <FileDrop />
        </Veil>
      </PageToolsProvider>
    </div>
  );
}
