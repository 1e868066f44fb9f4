import { useAsking } from '../asking/asking';
import { QuestionPanel } from '../asking/QuestionPanel';
import { RunSentences } from '../explanation/RunSentences';
import { useCatalog } from '../language';
import styles from './TaskPanel.module.css';

/** The question of a task, in the place of the explanation, and under it the explanation, once the outcome is told. */
export function TaskPanel() {
  const { explanation } = useCatalog();
  const isTold = useAsking((state) => state.phase === 'told') ?? false;
  return (
    <div className={styles.panel}>
      <QuestionPanel />
      {isTold && (
        <section className={styles.explanation} aria-label={explanation.title}>
          <h3>{explanation.title}</h3>
          <RunSentences />
        </section>
      )}
    </div>
  );
}
