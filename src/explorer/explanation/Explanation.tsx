import { useCatalog } from '../language';
import { Arithmetic } from './Arithmetic';
import styles from './Explanation.module.css';
import { Ruler } from './Ruler';
import { RunSentences } from './RunSentences';

/** The ruler of words, a sentence for each run, what the runs show together, and the arithmetic of one step. */
export function Explanation() {
  const { explanation } = useCatalog();
  return (
    <section className={styles.explanation} aria-label={explanation.words} tabIndex={0}>
      <Ruler />
      <RunSentences />
      <Arithmetic />
    </section>
  );
}
