import { useMemo } from 'react';
import { DialogButton } from '../dialog/DialogButton';
import { lossMath } from '../formula/lossMath';
import { MathMl } from '../formula/MathMl';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import styles from './LossButton.module.css';

const load = () => import('../picker/PickerDialog').then(({ PickerDialog }) => PickerDialog);

/** The loss function as a button that opens the picker. */
export function LossButton() {
  const { shell } = useCatalog();
  const text = useExperiment((state) => state.experiment.objective.text);
  return (
    <DialogButton
      load={load}
      failed={shell.loadFailed}
      className={styles.button}
      placeClassName={styles.place}
      label={shell.lossFunction(text)}
      title={text}
    >
      <span className={styles.window}>
        <LossFormula />
      </span>
      <span aria-hidden className={styles.arrow}>
        ▾
      </span>
    </DialogButton>
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
