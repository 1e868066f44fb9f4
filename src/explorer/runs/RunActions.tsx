import { Copy, Eye, EyeOff, SlidersHorizontal, Trash2 } from 'lucide-react';
import { LIMITS } from '../../core/experiment';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import styles from './RunActions.module.css';

/** What opens and closes the settings of a run. */
export interface SettingsSwitch {
  readonly isOpen: boolean;
  /** Id of the element that is there while it is open. */
  readonly controls: string;
  readonly toggle: () => void;
}

/**
 * Settings, hide, duplicate and remove for one run.
 *
 * @param props.settings null where a run has none to open
 */
export function RunActions(props: { id: number; onRemove: () => void; settings: SettingsSwitch | null }) {
  const { id, onRemove, settings } = props;
  const { runs } = useCatalog();
  const { toggleHidden, duplicateRun } = useExperiment((state) => state.actions);
  const isHidden = useExperiment((state) => state.experiment.runs.some((run) => run.id === id && run.hidden));
  const isFull = useExperiment((state) => state.experiment.runs.length >= LIMITS.runs[1]);
  const remove = runs.remove(id + 1);
  const duplicate = runs.duplicate(id + 1);
  const visibility = isHidden ? runs.show(id + 1) : runs.hide(id + 1);
  const more = runs.settings(id + 1);
  return (
    <div className={styles.actions} data-actions>
      {useControls().listen?.(id)}
      {settings && (
        <button
          type="button"
          aria-label={more}
          aria-expanded={settings.isOpen}
          aria-controls={settings.isOpen ? settings.controls : undefined}
          title={more}
          onClick={settings.toggle}
        >
          <SlidersHorizontal aria-hidden />
        </button>
      )}
      <button
        type="button"
        aria-label={visibility}
        aria-pressed={isHidden}
        title={visibility}
        onClick={() => toggleHidden(id)}
      >
        {isHidden ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </button>
      <button
        type="button"
        aria-label={duplicate}
        title={isFull ? runs.full(LIMITS.runs[1]) : duplicate}
        disabled={isFull}
        onClick={() => duplicateRun(id)}
      >
        <Copy aria-hidden />
      </button>
      <button type="button" aria-label={remove} title={remove} data-remove onClick={onRemove}>
        <Trash2 aria-hidden />
      </button>
    </div>
  );
}
