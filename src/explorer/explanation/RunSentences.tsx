import { useMemo } from 'react';
import type { Run } from '../../core/experiment';
import { useIsOutcomeHidden } from '../asking/asking';
import { useLossTop } from '../charts/useLossTop';
import { useCatalog } from '../language';
import { nameRun } from '../runs/runMethod';
import { usePreferences, useResults, useToldExperiment } from '../session';
import { deriveFinding } from './findings';
import { formatFinding, formatPhrase } from './phrases';
import styles from './RunSentences.module.css';
import { deriveSentences } from './sentences';

/** A sentence for each run, and what the runs show together. */
export function RunSentences() {
  const { explanation, methods } = useCatalog();
  const experiment = useToldExperiment((state) => state.experiment);
  const results = useResults((state) => state.byId);
  const lossTop = useLossTop();
  const lossScale = usePreferences((state) => state.lossScale);
  const nameOf = useMemo(() => (run: Run) => nameRun(run, experiment.runs, methods), [experiment, methods]);
  const sentences = useMemo(
    () => deriveSentences(experiment, results, lossScale, nameOf),
    [experiment, results, lossScale, nameOf],
  );
  const finding = useMemo(
    () => deriveFinding(experiment, results, lossTop, nameOf),
    [experiment, results, lossTop, nameOf],
  );
  const { noise } = experiment;
  const isHidden = useIsOutcomeHidden();
  // of one seed alone it would be chance
  const told = finding && !noise && formatFinding(finding, explanation);

  return (
    <>
      {isHidden && <p className={styles.empty}>{explanation.asked}</p>}
      {sentences.length === 0 && !isHidden && <p className={styles.empty}>{explanation.empty}</p>}
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            <b style={{ color: `var(--run-text-${sentence.id})` }}>{sentence.rate}</b>
            <span>
              {sentence.phrases.map((phrase) => formatPhrase(phrase, explanation)).join(explanation.between)}
            </span>
          </li>
        ))}
      </ul>
      {noise && !isHidden && (
        <p className={styles.empty}>
          {noise.seeds > 1 ? explanation.meanOf(String(noise.seeds)) : explanation.oneSeed}
        </p>
      )}
      {told && (
        <p className={styles.finding}>
          <b>{told.claim}</b> {told.reason}
        </p>
      )}
    </>
  );
}
