import { useControls } from '../../controls';
import { useExperiment } from '../../session';
import { BranchRow } from './BranchRow';
import { ClippingRow } from './ClippingRow';
import { OptimizerRow } from './OptimizerRow';
import styles from './RunSettings.module.css';
import { ScheduleRow } from './ScheduleRow';
import { StartRow } from './StartRow';
import { useRunSettingsWords } from './words';

/** What one run may have of its own beside its rate: optimizer, schedule, clipping, start, and branches. */
export function RunSettings({ id }: { id: number }) {
  const words = useRunSettingsWords();
  const controls = useControls();
  const run = useExperiment((state) => state.experiment.runs.find((one) => one.id === id));
  if (!run) return null;
  return (
    <fieldset className={styles.settings} aria-label={words.region(id + 1)}>
      <OptimizerRow run={run} />
      <ScheduleRow run={run} />
      <ClippingRow run={run} />
      {controls.start && <StartRow run={run} />}
      <BranchRow run={run} />
    </fieldset>
  );
}
