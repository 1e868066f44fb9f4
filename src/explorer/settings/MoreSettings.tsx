import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { Dtype } from '../../core/dtype';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { useCatalog } from '../language';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment, usePreferences } from '../session';
import styles from './MoreSettings.module.css';

const PRECISIONS: readonly { readonly value: Dtype; readonly label: string }[] = [
  { value: 'float32', label: 'float32' },
  { value: 'float64', label: 'float64' },
];

/** What is needed rarely: precision, whether the tracks give the answer away, and the way back. */
export function MoreSettings() {
  const { settings } = useCatalog();
  const dtype = useExperiment((state) => state.experiment.dtype);
  const canUndo = useExperiment((state) => state.past.length > 0);
  const canRedo = useExperiment((state) => state.future.length > 0);
  const { setDtype, undo, redo, replace } = useExperiment((state) => state.actions);
  const showTrack = usePreferences((state) => state.showTrack);
  const { setShowTrack } = usePreferences((state) => state.actions);
  const trackId = useId();
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{settings.more}</summary>
      <div className={styles.row}>
        <span className={styles.label}>{settings.precision}</span>
        <SegmentedControl label={settings.precision} value={dtype} options={PRECISIONS} onChange={setDtype} />
      </div>
      <div className={styles.row}>
        <label className={styles.label} htmlFor={trackId}>
          {settings.showTrack}
        </label>
        <input
          id={trackId}
          className={styles.switch}
          type="checkbox"
          role="switch"
          checked={showTrack}
          aria-checked={showTrack}
          onChange={({ target }) => setShowTrack(target.checked)}
        />
      </div>
      <div className={styles.buttons}>
        <button type="button" disabled={!canUndo} onClick={undo}>
          <Undo2 aria-hidden />
          {settings.undo}
        </button>
        <button type="button" disabled={!canRedo} onClick={redo}>
          <Redo2 aria-hidden />
          {settings.redo}
        </button>
        <button type="button" onClick={() => replace(DEFAULT_EXPERIMENT)}>
          <RotateCcw aria-hidden />
          {settings.reset}
        </button>
      </div>
    </details>
  );
}
