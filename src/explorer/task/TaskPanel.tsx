import { useAsking } from '../asking/asking';
import { QuestionPanel } from '../asking/QuestionPanel';
import { RunSentences } from '../explanation/RunSentences';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import styles from './TaskPanel.module.css';

/**
 * The question of a task, in the place of the explanation, and under it the explanation, once the outcome is told. A
 * network has no such explanation: what there is to see of it stands around.
 */
export function TaskPanel() {
  const { explanation } = useCatalog();
  const isTold = useAsking((state) => state.phase === 'told') ?? false;
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  return (
    <div className={styles.panel}>
      <QuestionPanel />
      {isTold && !isNetwork && (
        <section className={styles.explanation} aria-label={explanation.title}>
          <h3>{explanation.title}</h3>
          <RunSentences />
        </section>
      )}
    </div>
  );
}
