import { Plus } from 'lucide-react';
import { use } from 'react';
import { LIMITS } from '../../core/experiment';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { useCatalog } from '../language';
import { useExperiment } from '../session';
import styles from './AddRun.module.css';
import { CardPartsContext } from './cardParts';

const NOTE_RATES = DEFAULT_EXPERIMENT.runs.map((run) => run.learningRate);

/** Adds a run: with a rate that is not there yet, or with one of those that are suggested. */
export function AddRun() {
  const { runs } = useCatalog();
  const { addRun } = useExperiment((state) => state.actions);
  const count = useExperiment((state) => state.experiment.runs.length);
  const suggestions = use(CardPartsContext)?.suggestions;
  const nameOf = suggestions?.name ?? runs.addNote;
  const most = LIMITS.runs[1];
  const isFull = count >= most;
  return (
    <div className={styles.add}>
      {count === 0 && <p className={styles.hint}>{runs.empty}</p>}
      <div className={styles.row}>
        <button type="button" className={styles.any} data-add disabled={isFull} onClick={() => addRun()}>
          <Plus aria-hidden />
          {runs.add}
        </button>
        {(suggestions?.rates ?? NOTE_RATES).map((rate) => (
          <button
            key={rate.text}
            type="button"
            className={styles.chip}
            aria-label={nameOf(rate.text)}
            title={nameOf(rate.text)}
            disabled={isFull}
            onClick={() => addRun(rate)}
          >
            {rate.text}
          </button>
        ))}
      </div>
      {isFull && <p className={styles.hint}>{runs.full(most)}</p>}
    </div>
  );
}
