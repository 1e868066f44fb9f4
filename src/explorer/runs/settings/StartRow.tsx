import type { Run, TypedNumber } from '../../../core/experiment';
import { PARAMETERS } from '../../../state/parameters';
import { useLandscape } from '../../charts/useLandscape';
import { NumberField } from '../../NumberField';
import { useExperiment } from '../../session';
import styles from './RunSettings.module.css';
import { useRunSettingsWords } from './words';

/** Where a run begins, if elsewhere than the others: a field for each weight, empty where it begins with them. */
export function StartRow({ run }: { run: Run }) {
  const words = useRunSettingsWords();
  const shared = useExperiment((state) => state.experiment.start);
  const { setRunStart } = useExperiment((state) => state.actions);
  const { names: weights } = useLandscape();
  const names = shared.length === 1 ? ['w₀'] : weights;
  const put = (place: number, typed: TypedNumber) => {
    const start = (run.start ?? shared).map((weight, at) => (at === place ? typed : weight));
    const isShared = start.every(({ value }, at) => value === shared[at]?.value);
    setRunStart(run.id, isShared ? null : start);
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>{words.start}</span>
      {shared.map((usual, place) => {
        const name = names[place] ?? '';
        return (
          <NumberField
            key={name}
            label={words.startOf(name, run.id + 1)}
            typed={run.start?.[place] ?? { ...usual, text: '' }}
            usual={usual.text}
            range={PARAMETERS.w0.range}
            digits={5}
            onCommit={(typed) => put(place, typed)}
            onClear={() => put(place, usual)}
          />
        );
      })}
    </div>
  );
}
