import type { Run } from '../../../core/experiment';
import { PARAMETERS } from '../../../state/parameters';
import { cursorOf } from '../../../state/playback';
import { NumberField } from '../../NumberField';
import { formatCount } from '../../numbers';
import { useExperiment, usePlayback } from '../../session';
import styles from './RunSettings.module.css';
import { useRunSettingsWords } from './words';

/** Goes on from the cursor with another rate, as a run that shares the past; and the rates of such changes. */
export function BranchRow({ run }: { run: Run }) {
  const words = useRunSettingsWords();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const isFull = useExperiment((state) => state.experiment.runs.length >= 8);
  const { branchRun, setChangeRate } = useExperiment((state) => state.actions);
  const cursor = usePlayback((state) => cursorOf(state, epochs));
  // at either end there is nothing to share, or nothing to go on with
  const isInside = cursor > 0 && cursor < epochs;
  return (
    <>
      {run.changes?.map(({ epoch, learningRate }, change) => (
        <div key={epoch} className={styles.row}>
          <span className={styles.label}>{words.fromEpoch(formatCount(epoch))}</span>
          <NumberField
            label={words.changeOf(formatCount(epoch), run.id + 1)}
            typed={learningRate}
            range={PARAMETERS.lr.range}
            digits={6}
            onCommit={(typed) => setChangeRate(run.id, change, typed)}
          />
        </div>
      ))}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.branch}
          disabled={!isInside || isFull}
          onClick={() => branchRun(run.id, cursor)}
        >
          {isInside ? words.branchAt(formatCount(cursor)) : words.branch}
        </button>
      </div>
    </>
  );
}
