import { PARAMETERS } from '../../state/parameters';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useExperiment } from '../session';
import { EpochsSlider } from './EpochsSlider';
import { MoreSettings } from './MoreSettings';
import styles from './Settings.module.css';

const NO_START = { value: 0, text: '' };

/** Where all runs start and how long they last; everything rarer behind one disclosure. */
export function Settings() {
  const { settings } = useCatalog();
  const start = useExperiment((state) => state.experiment.start[0] ?? NO_START);
  const epochs = useExperiment((state) => state.experiment.epochs);
  const { setStart, setEpochs } = useExperiment((state) => state.actions);
  return (
    <section className={styles.settings} aria-label={settings.region}>
      <div className={styles.rows}>
        <div className={styles.row}>
          <span className={styles.label}>
            {settings.start} w<sub>0</sub>
          </span>
          <NumberField
            label={settings.startField}
            typed={start}
            range={PARAMETERS.w0.range}
            digits={5}
            onCommit={(typed) => setStart(0, typed)}
          />
        </div>
        <div className={styles.row}>
          <span className={styles.label}>{settings.epochs}</span>
          <NumberField
            label={settings.epochsField}
            typed={{ value: epochs, text: String(epochs) }}
            range={PARAMETERS.epochs.range}
            digits={5}
            onCommit={(typed) => setEpochs(typed.value)}
          />
          <EpochsSlider />
        </div>
        <MoreSettings />
      </div>
    </section>
  );
}
