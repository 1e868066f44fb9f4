import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import type { Experiment } from '../../../core/experiment';
import type { RunRows } from '../../../worker/messages';
import { useIsOutcomeHidden } from '../../asking/asking';
import { useCatalog } from '../../language';
import { formatCsv } from '../../log/csv';
import { saveFile } from '../../saveFile';
import { useSession } from '../../session';
import controls from '../controls.module.css';
import { useShareCatalog } from '../words';
import styles from './DataSection.module.css';
import { formatDataFile } from './dataFile';
import { ExperimentFileChooser } from './ExperimentFileChooser';
import { formatExperimentFile } from './experimentFile';

/** A file of numbers, made of an experiment and all its rows. */
interface DataFormat {
  readonly fileName: string;
  readonly type: string;
  readonly format: (experiment: Experiment, all: readonly RunRows[]) => string;
}

const FORMATS = {
  csv: { fileName: 'learning-rates.csv', type: 'text/csv', format: formatCsv },
  json: { fileName: 'learning-rates.json', type: 'application/json', format: formatDataFile },
} as const satisfies Record<string, DataFormat>;

/** Every number as a file, and the experiment as one that this page opens again. */
export function DataSection() {
  const { data } = useShareCatalog();
  const { explanation } = useCatalog();
  const isHidden = useIsOutcomeHidden();
  const session = useSession();
  const numbersId = useId();
  const experimentId = useId();
  const [hasFailed, setFailed] = useState(false);

  const saveRows = async ({ fileName, type, format }: DataFormat) => {
    const { experiment } = session.experiment.getState();
    try {
      const all = await session.rows(0, experiment.epochs);
      saveFile(fileName, new Blob([format(experiment, all)], { type }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveExperiment = () => {
    const text = formatExperimentFile(session.experiment.getState().experiment);
    saveFile('learning-rate-experiment.json', new Blob([text], { type: 'application/json' }));
  };

  return (
    <div className={styles.section}>
      <section aria-labelledby={numbersId}>
        <h3 id={numbersId}>{data.numbers}</h3>
        {isHidden ? (
          <p>{explanation.asked}</p>
        ) : (
          <>
            <p>{data.numbersHint}</p>
            <div className={styles.actions}>
              <SaveButton label={data.saveCsv} onClick={() => saveRows(FORMATS.csv)} />
              <SaveButton label={data.saveJson} onClick={() => saveRows(FORMATS.json)} />
            </div>
          </>
        )}
        {hasFailed && (
          <p role="alert" className={styles.failed}>
            {data.failed}
          </p>
        )}
      </section>
      <section aria-labelledby={experimentId}>
        <h3 id={experimentId}>{data.experiment}</h3>
        <p>{data.experimentHint}</p>
        <div className={styles.actions}>
          <SaveButton label={data.saveExperiment} onClick={saveExperiment} />
          <ExperimentFileChooser />
        </div>
      </section>
    </div>
  );
}

function SaveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={controls.button} onClick={onClick}>
      <Download aria-hidden />
      {label}
    </button>
  );
}
