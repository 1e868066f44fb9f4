import { useIsWordHidden } from '../asking/asking';
import styles from '../runs/WordPill.module.css';
import { usePreferences, useResults } from '../session';
import { useNetworkWords } from './words';

/** The word for what a training does. */
export function TrainingPill({ id }: { id: number }) {
  const { words } = useNetworkWords();
  const isShown = usePreferences((state) => state.showWords);
  const word = useResults(({ byId }) => byId.get(id)?.training?.word ?? null);
  const isHidden = useIsWordHidden(id);
  if (!isShown) return null;
  if (isHidden) return <span className={`${styles.pill} ${styles.asked}`}>?</span>;
  if (word === null) return <span className={styles.pill} aria-hidden="true" />;
  return <span className={styles.pill}>{words[word]}</span>;
}
