import { type ComponentType, useMemo, useState } from 'react';
import { lossMath } from '../formula/lossMath';
import { MathMl } from '../formula/MathMl';
import { useCatalog } from '../language';
import type { PickerDialogProps } from '../picker/PickerDialog';
import { useExperiment } from '../session';
import styles from './LossButton.module.css';

const load = () => import('../picker/PickerDialog');

/** The loss function as a button that opens the picker, which is loaded when someone is about to open it. */
export function LossButton() {
  const { shell } = useCatalog();
  const text = useExperiment((state) => state.experiment.objective.text);
  const [Dialog, setDialog] = useState<ComponentType<PickerDialogProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const loadAhead = () => load().catch(() => {});
  const open = async () => {
    try {
      const { PickerDialog } = await load();
      setDialog(() => PickerDialog);
      setOpen(true);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <span className={styles.place}>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-label={shell.lossFunction(text)}
        title={text}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={open}
      >
        <span className={styles.window}>
          <LossFormula />
        </span>
        <span aria-hidden className={styles.arrow}>
          ▾
        </span>
      </button>
      {hasFailed && (
        <span role="alert" className={styles.problem}>
          {shell.loadFailed}
        </span>
      )}
      {Dialog && <Dialog isOpen={isOpen} onClose={() => setOpen(false)} />}
    </span>
  );
}

/** L(w) = (w + 1)², or whatever is minimised, as MathML. */
export function LossFormula() {
  const objective = useExperiment((state) => state.experiment.objective);
  const { text } = objective;
  const node = useMemo(() => lossMath({ kind: 'expression', text }), [text]);
  return (
    <math className={styles.formula}>
      <MathMl node={node} />
    </math>
  );
}
