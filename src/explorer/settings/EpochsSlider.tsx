import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { LIMITS } from '../../core/experiment';
import styles from '../inkSlider.module.css';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import { useGesture } from '../useGesture';
import { epochsAtThumb, placeOfEpochs, stepEpochs } from './epochsScale';

const POSITIONS = 1000;
const REACH_PX = 3;

/** Slider for the number of epochs. */
export function EpochsSlider() {
  const { settings } = useCatalog();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const { setEpochs } = useExperiment((state) => state.actions);
  const gesture = useGesture();
  const range = useRef<HTMLInputElement>(null);
  const place = placeOfEpochs(epochs);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // undo must not run inside the gesture that it undoes
      gesture.finish();
      return;
    }
    const next = epochsAfterKey(event.key, epochs);
    if (next === null || !range.current) return;
    event.preventDefault();
    gesture.step(range.current);
    setEpochs(next);
  }

  return (
    <input
      ref={range}
      className={styles.slider}
      type="range"
      min={0}
      max={POSITIONS}
      step={1}
      value={Math.round(place * POSITIONS)}
      style={{ '--done': place } as CSSProperties}
      aria-label={settings.epochsSlider}
      aria-valuetext={settings.epochsText(epochs)}
      onPointerDown={gesture.grab}
      onLostPointerCapture={gesture.finish}
      onBlur={gesture.finish}
      onKeyDown={onKeyDown}
      onChange={({ target }) =>
        setEpochs(epochsAtThumb(Number(target.value) / POSITIONS, REACH_PX / Math.max(1, target.clientWidth)))
      }
    />
  );
}

function epochsAfterKey(key: string, epochs: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepEpochs(epochs, -1, 'fine');
    case 'ArrowRight':
    case 'ArrowUp':
      return stepEpochs(epochs, 1, 'fine');
    case 'PageDown':
      return stepEpochs(epochs, -1, 'coarse');
    case 'PageUp':
      return stepEpochs(epochs, 1, 'coarse');
    case 'Home':
      return LIMITS.epochs[0];
    case 'End':
      return LIMITS.epochs[1];
    default:
      return null;
  }
}
