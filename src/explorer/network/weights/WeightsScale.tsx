import { formatNumber } from '../../numbers';
import styles from './WeightsScale.module.css';
import { LEVELS } from './weightsView';
import { useWeightsWords } from './words';

/** The colours of all cells with where they end. */
export function WeightsScale({ scale }: { scale: number }) {
  const words = useWeightsWords();
  const largest = formatNumber(scale);
  return (
    <div className={styles.scale} role="img" aria-label={words.scale(largest)}>
      <span>≤ −{largest}</span>
      <span className={styles.colors}>
        {Array.from({ length: 2 * LEVELS + 1 }, (_, at) => {
          const level = at - LEVELS;
          return (
            <i key={level} data-sign={Math.sign(level)}>
              <i style={{ opacity: Math.abs(level) / LEVELS }} />
            </i>
          );
        })}
      </span>
      <span>≥ {largest}</span>
    </div>
  );
}
