import { PARAMETERS } from '../../state/parameters';
import { useLandscape } from '../charts/useLandscape';
import { useControls } from '../controls';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useExperiment } from '../session';
import { EpochsRow } from './EpochsRow';
import { MoreSettings } from './MoreSettings';
import styles from './Settings.module.css';

/**
 * Where all runs start and how long they last; everything rarer behind one disclosure, which is missing where anything
 * may not be changed: it leads back to other experiments.
 */
export function Settings() {
  const { settings } = useCatalog();
  const controls = useControls();
  const start = useExperiment((state) => state.experiment.start);
  const { names } = useLandscape();
  const { setStart } = useExperiment((state) => state.actions);
  const isFree = controls.rates && controls.start && controls.epochs && controls.runs;
  return (
    <section className={styles.settings} aria-label={settings.region}>
      <div className={styles.rows}>
        <div className={styles.row}>
          <span className={styles.label}>
            <Term name="start">
              {settings.start}{' '}
              {names.length === 1 ? (
                <>
                  {names[0]}
                  <sub>0</sub>
                </>
              ) : (
                `(${names.join(', ')})`
              )}
            </Term>
          </span>
          {start.map((typed, weight) =>
            controls.start ? (
              <NumberField
                key={names[weight]}
                label={settings.startField(names[weight] ?? '')}
                typed={typed}
                range={PARAMETERS.w0.range}
                digits={5}
                onCommit={(next) => setStart(weight, next)}
              />
            ) : (
              <b key={names[weight]}>{typed.text}</b>
            ),
          )}
        </div>
        <EpochsRow />
        {isFree && <MoreSettings />}
      </div>
    </section>
  );
}
