import { useMemo } from 'react';
import { useLossTop } from '../charts/useLossTop';
import { useCatalog } from '../language';
import { useExperiment, usePreferences, useResults } from '../session';
import { Arithmetic } from './Arithmetic';
import styles from './Explanation.module.css';
import { deriveFinding } from './findings';
import { formatFinding, formatPhrase } from './phrases';
import { Ruler } from './Ruler';
import { deriveSentences } from './sentences';

/** The ruler of words, a sentence for each run, what the runs show together, and the arithmetic of one step. */
export function Explanation() {
  const { explanation } = useCatalog();
  const experiment = useExperiment((state) => state.experiment);
  const results = useResults((state) => state.byId);
  const lossTop = useLossTop();
  const lossScale = usePreferences((state) => state.lossScale);
  const sentences = useMemo(
    () => deriveSentences(experiment, results, lossScale),
    [experiment, results, lossScale],
  );
  const finding = useMemo(() => deriveFinding(experiment, results, lossTop), [experiment, results, lossTop]);
  const told = finding && formatFinding(finding, explanation);

  return (
    <section className={styles.explanation} aria-label={explanation.words} tabIndex={0}>
      <Ruler />
      {sentences.length === 0 && <p className={styles.empty}>{explanation.empty}</p>}
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
      {told && (
        <p className={styles.finding}>
          <b>{told.claim}</b> {told.reason}
        </p>
      )}
      <Arithmetic />
    </section>
  );
}
