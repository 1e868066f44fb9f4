import { nameWord } from '../asking/nameWord';
import { useAskingCatalog } from '../asking/words';
import { useCatalog } from '../language';
import { formatNumber } from '../numbers';
import styles from './Handout.module.css';
import { useLessonCatalog } from './lesson';
import type { Part } from './stops';

/** Room for an answer in pen: boxes for words and places, empty axes for a curve, lines for all else. */
export function AnswerRoom({ part }: { part: Part }) {
  const catalog = useCatalog();
  const asking = useAskingCatalog();
  const { handout } = useLessonCatalog();
  const { asks, experiment } = part;
  switch (asks.way) {
    case 'word':
      return (
        <ul className={styles.boxes}>
          {asks.options.map((word) => (
            <li key={word}>{nameWord(word, experiment.network !== undefined, catalog, asking)}</li>
          ))}
        </ul>
      );
    case 'order':
    case 'shares':
      return (
        <ul className={asks.way === 'order' ? styles.boxes : styles.blanks}>
          {experiment.runs.map(({ id, learningRate }) => (
            <li key={id}>
              {`lr ${learningRate.text}`}
              {asks.way === 'shares' && ': ______ %'}
            </li>
          ))}
        </ul>
      );
    case 'outputs':
      return (
        <ul className={styles.blanks}>
          {asks.inputs.map((input) => (
            <li key={input}>{`x = ${formatNumber(input)}: y = ______`}</li>
          ))}
        </ul>
      );
    case 'sketch':
      return (
        <svg
          className={styles.axes}
          role="img"
          aria-label={handout.sketch}
          viewBox="0 0 300 110"
          preserveAspectRatio="none"
        >
          <path d="M1 0V109H300" />
        </svg>
      );
    default:
      return <span className={styles.line} />;
  }
}
