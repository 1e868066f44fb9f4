import { type ComponentType, useMemo, useState } from 'react';
import { usualTraining } from '../../state/network';
import { writeNumber } from '../../state/typedNumber';
import { AnswerFootContext } from '../asking/AnswerFoot';
import { useIsOutcomeHidden } from '../asking/asking';
import { TRAINING_TEXTS } from '../asking/trainingTexts';
import { TrainingTextsContext } from '../asking/trainingTextsContext';
import { useCatalog } from '../language';
import { CardPartsContext } from '../runs/cardParts';
import { RunList } from '../runs/RunList';
import { useExperiment } from '../session';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import { useShortcuts } from '../shell/useShortcuts';
import { ListeningBar } from '../sound/ListeningBar';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import { AccuracyChart, TrainingLossChart } from './charts/TrainingChart';
import { LiveTrainings } from './LiveTrainings';
import { LowerPanels } from './lower/LowerPanels';
import { ModelButton } from './model/ModelButton';
import styles from './NetworkPage.module.css';
import { PassPanel } from './pass/PassPanel';
import { NetworkSettings } from './settings/NetworkSettings';
import { TrainingFacts } from './TrainingFacts';
import { TrainingPill } from './TrainingPill';
import { useNetworkWords } from './words';

/** Rates that are offered beside the button that adds a run. */
const OFFERED = 4;

/**
 * Free play with a network: runs and what is trained on the left, what becomes of them beside, the transport below.
 *
 * @param props.Panel a question that stands on it; until it is told, what would tell what the runs do is away. Default: none
 */
export function NetworkPage({ layout, Panel }: { layout: PageLayout; Panel?: ComponentType | undefined }) {
  const { shell } = useCatalog();
  const { addRate } = useNetworkWords();
  const network = useExperiment(({ experiment }) => experiment.network);
  const isAsked = useIsOutcomeHidden();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const parts = useMemo(
    () => ({
      Word: TrainingPill,
      Facts: TrainingFacts,
      ...(network && {
        suggestions: {
          rates: usualTraining(network).telling.slice(0, OFFERED).map(writeNumber),
          name: addRate,
        },
      }),
    }),
    [network, addRate],
  );
  useShortcuts();
  usePlaybackClock();

  const isWide = layout === 'wide';
  const settings = (
    <div key="settings" className={styles.settings}>
      <NetworkSettings />
      {!isAsked && <ModelButton />}
    </div>
  );
  const controls = (
    <section key="controls" className={styles.controls} aria-label={shell.controls}>
      <RunList />
      {isWide && settings}
    </section>
  );
  const task = Panel && (
    <div key="task" className={`${panels.card} ${styles.task}`}>
      <AnswerFootContext value={foot}>
        <Panel />
      </AnswerFootContext>
    </div>
  );
  const pass = !isAsked && (
    <div key="pass" className={`${panels.card} ${styles.pass}`}>
      <PassPanel />
    </div>
  );
  const views = (
    <div key="views" id="charts" className={`${panels.views} ${styles.views}`} tabIndex={-1}>
      <div className={`${panels.card} ${styles.curves}`}>
        <div className={styles.loss}>
          <TrainingLossChart />
        </div>
        <div className={styles.accuracy}>
          <AccuracyChart />
        </div>
      </div>
    </div>
  );

  // where there is no room beside one another, a question comes before what can be moved once it is told
  const isViewsFirst = layout === 'narrow' || (!isWide && task);
  const lower = !isAsked && (
    <div key="lower" className={styles.lower}>
      <LowerPanels />
    </div>
  );

  return (
    <TrainingTextsContext value={TRAINING_TEXTS}>
      <CardPartsContext value={parts}>
        <main
          className={`${panels.main} ${styles.main}`}
          data-layout={layout}
          data-asks={Panel !== undefined}
        >
          {isWide
            ? [controls, task, pass, views, lower]
            : [...(isViewsFirst ? [views, task, controls] : [controls, views]), pass, settings, lower]}
          {layout === 'narrow' && task && <div ref={setFoot} className={panels.foot} data-part="foot" />}
        </main>
        <div className={styles.transport}>
          <Transport>
            <ListeningBar />
          </Transport>
        </div>
        <LiveTrainings />
      </CardPartsContext>
    </TrainingTextsContext>
  );
}
