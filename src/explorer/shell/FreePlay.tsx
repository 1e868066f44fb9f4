import { Activity, type ComponentType, useState } from 'react';
import { AnswerFootContext } from '../asking/AnswerFoot';
import { useIsOutcomeHidden } from '../asking/asking';
import { LandscapeView } from '../charts/LandscapeView';
import { LossChart } from '../charts/LossChart';
import { PathView } from '../charts/PathView';
import { ExplanationPanel } from '../explanation/ExplanationPanel';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useCatalog } from '../language';
import { RunList } from '../runs/RunList';
import { Settings } from '../settings/Settings';
import { ListeningBar } from '../sound/ListeningBar';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import { LowerChart } from './LowerChart';
import panels from './panels.module.css';
import styles from './Shell.module.css';
import type { PageLayout } from './usePageLayout';
import { useShortcuts } from './useShortcuts';

/**
 * Free play: runs on the left, the three views folded out beside them, the transport below.
 *
 * @param props.Panel what stands in the fourth panel. Default: the explanation
 * @param props.Cover what stands in its place for a while. Default: nothing
 */
export function FreePlay(props: {
  layout: PageLayout;
  Panel?: ComponentType | undefined;
  Cover?: ComponentType | undefined;
}) {
  const { layout, Panel = ExplanationPanel, Cover } = props;
  const { shell } = useCatalog();
  const isAsked = useIsOutcomeHidden();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  useShortcuts();
  usePlaybackClock();

  const controls = (
    <section key="controls" className={styles.controls} aria-label={shell.controls}>
      {!isAsked && <p className={styles.invitation}>{shell.invitation}</p>}
      <RunList />
      <Settings />
    </section>
  );
  const views = (
    <div key="views" id="charts" className={`${panels.views} ${styles.views}`} tabIndex={-1}>
      <div className={`${panels.card} ${panels.landscape} ${styles.landscape}`}>
        <LandscapeView />
      </div>
      {layout === 'narrow' ? (
        <div className={`${panels.card} ${panels.path} ${styles.path}`}>
          <LowerChart />
        </div>
      ) : (
        <>
          <div className={`${panels.card} ${styles.loss}`}>
            <LossChart />
          </div>
          <div className={`${panels.card} ${panels.path} ${styles.path}`}>
            <PathView />
          </div>
        </>
      )}
    </div>
  );

  const panel = (
    <div key="panel" className={`${panels.card} ${styles.explanation}`}>
      <AnswerFootContext value={foot}>
        <Activity mode={Cover ? 'hidden' : 'visible'}>
          <Panel />
        </Activity>
        {Cover && <Cover />}
      </AnswerFootContext>
    </div>
  );
  // on a phone a question comes before what can be moved once it is told
  const narrow = props.Panel ? [views, panel, controls] : [views, controls, panel];
  const order = layout === 'narrow' ? narrow : [controls, views, panel];

  return (
    <>
      <main className={`${panels.main} ${styles.main}`}>
        {order}
        {layout === 'narrow' && props.Panel && <div ref={setFoot} className={panels.foot} data-part="foot" />}
      </main>
      <div className={styles.transport}>
        <Transport>
          <ListeningBar />
        </Transport>
      </div>
      <LiveOutcomes />
    </>
  );
}
