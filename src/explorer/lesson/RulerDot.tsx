import { roundNumber } from '../../state/typedNumber';
import { RULER_SPAN } from '../explanation/rulerBands';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useGesture } from '../useGesture';
import { useLargestStableRate } from '../useLargestStableRate';
import { useLessonCatalog } from './lesson';
import styles from './RulerDot.module.css';

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** All rates from 0 to past the largest stable one, bare, and a dot to be put among them: the rate of the first run. */
export function RulerDot() {
  const { ruler } = useLessonCatalog();
  const edge = useLargestStableRate() ?? 1;
  const run = useExperiment((state) => state.experiment.runs[0]);
  const { setLearningRate } = useExperiment((state) => state.actions);
  const gesture = useGesture();
  if (!run) return null;
  return (
    <div className={styles.ruler}>
      <p>{ruler.hint}</p>
      <input
        type="range"
        min={0}
        max={RULER_SPAN * edge}
        step={0.01 * edge}
        value={run.learningRate.value}
        aria-label={ruler.label}
        aria-valuetext={run.learningRate.text}
        onPointerDown={gesture.grab}
        onLostPointerCapture={gesture.finish}
        onChange={({ target }) => setLearningRate(run.id, roundNumber(Number(target.value), 3))}
      />
      <div className={styles.scale} aria-hidden="true">
        {TICKS.map((share) => (
          <span key={share} style={{ insetInlineStart: `${(100 * share) / RULER_SPAN}%` }}>
            {formatNumber(share * edge)}
          </span>
        ))}
      </div>
    </div>
  );
}
