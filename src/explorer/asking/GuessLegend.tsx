import { runStyle } from '../palette';
import { useIsOutcomeHidden } from './asking';
import styles from './GuessLegend.module.css';
import { useLandingGuess } from './useLandingGuess';
import { useSketchGuess } from './useSketchGuess';
import { useAskingCatalog } from './words';

/** In the header of a chart that draws points: which were guessed, and which the run made. */
export function LandingLegend() {
  const guess = useLandingGuess();
  const isCompared = guess !== null && guess.points.length > 0 && guess.truth.length > 0;
  return isCompared && <Legend id={guess.id} shape={styles.point} />;
}

/** In the header of the loss chart: which curve was sketched, and which the run drew. */
export function SketchLegend() {
  const guess = useSketchGuess();
  const isAsked = useIsOutcomeHidden();
  const isCompared = guess !== null && guess.points.length > 0 && !isAsked;
  return isCompared && <Legend id={guess.id} shape={styles.curve} />;
}

function Legend({ id, shape }: { id: number; shape: string | undefined }) {
  const { yourGuess, theRun } = useAskingCatalog();
  return (
    <p className={styles.legend} data-part="guessLegend">
      <span>
        <i className={`${styles.guess} ${shape}`} aria-hidden="true" />
        {yourGuess}
      </span>
      <span>
        <i
          className={`${styles.run} ${shape}`}
          style={{ color: runStyle(id).textColor }}
          aria-hidden="true"
        />
        {theRun}
      </span>
    </p>
  );
}
