import type { CSSProperties } from 'react';
import { writeNumber } from '../../state/typedNumber';
import slider from '../inkSlider.module.css';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useSteepness } from '../steepness';
import { useGesture } from '../useGesture';
import { useLargestStableRate } from '../useLargestStableRate';
import { useLessonCatalog } from './lesson';
import styles from './SteepnessSlider.module.css';

const LEAST = 0.25;
const MOST = 4;

/** How steep the valley is, and what that does to the edge 2/L″ and the single step 1/L″. */
export function SteepnessSlider() {
  const { steepness } = useLessonCatalog();
  const { value, text } = useSteepness();
  const edge = useLargestStableRate() ?? Number.NaN;
  const { setSteepness } = useExperiment((state) => state.actions);
  const gesture = useGesture();
  return (
    <div className={styles.steepness}>
      <label>
        <span>
          {steepness} <b>{text}</b>
        </span>
        <input
          type="range"
          className={slider.slider}
          min={LEAST}
          max={MOST}
          step={0.25}
          value={value}
          style={{ '--done': (value - LEAST) / (MOST - LEAST) } as CSSProperties}
          onPointerDown={gesture.grab}
          onLostPointerCapture={gesture.finish}
          onChange={({ target }) => setSteepness(writeNumber(Number(target.value)))}
        />
      </label>
      <p>
        2/L″ = <b>{formatNumber(edge)}</b> · 1/L″ = <b>{formatNumber(edge / 2)}</b>
      </p>
    </div>
  );
}
