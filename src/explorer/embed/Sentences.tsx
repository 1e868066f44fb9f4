import { useRef } from 'react';
import { RunSentences } from '../explanation/RunSentences';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import styles from './Sentences.module.css';
import { useTallest } from './useTallest';

/** What one sees, in words. */
export function Sentences() {
  const { explanation } = useCatalog();
  const sentences = useRef<HTMLDivElement>(null);
  useTallest(
    sentences,
    useExperiment((state) => state.experiment.runs.length),
  );
  return (
    <section className={styles.sentences} aria-label={explanation.title}>
      <h2>{explanation.title}</h2>
      <div ref={sentences}>
        <div className={styles.told}>
          <RunSentences />
        </div>
      </div>
    </section>
  );
}
