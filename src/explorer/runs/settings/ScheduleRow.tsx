import type { Run, ScheduleName, TypedNumber } from '../../../core/experiment';
import { SCHEDULES } from '../../../core/schedules';
import { Term } from '../../glossary/Term';
import { useCatalog } from '../../language';
import { NumberField } from '../../NumberField';
import { useExperiment } from '../../session';
import styles from './RunSettings.module.css';
import { ScheduleCurve } from './ScheduleCurve';
import { putNumber } from './scheduleNumbers';
import { useRunSettingsWords } from './words';

const NAMES = Object.keys(SCHEDULES) as ScheduleName[];

/** How the learning rate of a run changes from epoch to epoch, drawn, with the numbers of its schedule. */
export function ScheduleRow({ run }: { run: Run }) {
  const words = useRunSettingsWords();
  const { methods } = useCatalog();
  const { setSchedule } = useExperiment((state) => state.actions);
  const epochs = useExperiment((state) => state.experiment.epochs);
  const name = run.schedule?.name ?? 'constant';
  const numbers = run.schedule?.numbers ?? [];
  const put = (place: number, typed: TypedNumber | null) =>
    setSchedule(run.id, { name, numbers: putNumber({ name, numbers }, place, typed, epochs) });
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="schedule">{words.schedule}</Term>
        </span>
        <select
          className={styles.select}
          aria-label={words.scheduleOf(run.id + 1)}
          value={name}
          onChange={({ target }) => setSchedule(run.id, { name: target.value as ScheduleName, numbers: [] })}
        >
          {NAMES.map((one) => (
            <option key={one} value={one}>
              {methods.schedules[one]}
            </option>
          ))}
        </select>
        {run.schedule && <ScheduleCurve run={run} />}
      </div>
      {SCHEDULES[name].numbers.map(({ name: number, usual, range: [least, greatest], isInteger }, place) => {
        const label = words.scheduleNumbers[name][place] ?? number;
        const value = usual(epochs);
        return (
          <div key={`${name} ${number}`} className={`${styles.row} ${styles.inner}`}>
            <span className={styles.label}>{label}</span>
            <NumberField
              label={words.numberOf(label, run.id + 1)}
              typed={numbers[place] ?? { value, text: '' }}
              usual={String(Number(value.toPrecision(3)))}
              range={{ least, greatest, whole: isInteger === true }}
              digits={6}
              onCommit={(typed) => put(place, typed)}
              onClear={() => put(place, null)}
            />
          </div>
        );
      })}
    </>
  );
}
