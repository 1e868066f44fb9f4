import { PARAMETERS } from '../../state/parameters';
import { useControls } from '../controls';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useExperiment } from '../session';
import { EpochsSlider } from './EpochsSlider';
import styles from './Settings.module.css';

/** How many epochs all runs last. */
export function EpochsRow() {
  const { settings } = useCatalog();
  const controls = useControls();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const { setEpochs } = useExperiment((state) => state.actions);
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <Term name="epoch">{settings.epochs}</Term>
      </span>
      {controls.epochs ? (
        <>
          <NumberField
            label={settings.epochsField}
            typed={{ value: epochs, text: String(epochs) }}
            range={PARAMETERS.epochs.range}
            digits={5}
            onCommit={(typed) => setEpochs(typed.value)}
          />
          <EpochsSlider />
        </>
      ) : (
        <b>{epochs}</b>
      )}
    </div>
  );
}
