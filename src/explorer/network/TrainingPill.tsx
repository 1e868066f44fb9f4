import styles from '../runs/WordPill.module.css';
import { usePreferences, useResults } from '../session';
import { useNetworkWords } from './words';

/** The word for what a training does. */
export function TrainingPill({ id }: { id: number }) {
  const { words } = useNetworkWords();
  const isShown = usePreferences((state) => state.showWords);
  const word = useResults(({ byId }) => byId.get(id)?.training?.word ?? null);
  if (!isShown) return null;
  if (word === null) return <span className={styles.pill} aria-hidden="true" />;
  return <span className={styles.pill}>{words[word]}</span>;
}
