import { useId, useMemo, useState } from 'react';
import { readCsv } from '../../../worker/network/readCsv';
import { useExperiment, useSession } from '../../session';
import controls from '../../share/controls.module.css';
import { FileField } from './FileField';
import styles from './ModelDialog.module.css';
import { readRowsFile, type Telling, trainOn } from './openDroppedFile';
import { useModelWords } from './words';

/** Takes rows that are pasted, dropped or opened, says what they are, and trains on them. Until then nothing changes. */
export function OwnDataSection(props: {
  /** Null: nothing was typed, and the rows that are trained on are shown. */
  typed: string | null;
  onType: (rows: string) => void;
  onTrain: () => void;
}) {
  const { typed, onType, onTrain } = props;
  const catalog = useModelWords();
  const words = catalog.data;
  const session = useSession();
  const current = useExperiment(({ experiment }) => experiment.network?.data.text ?? '');
  const text = typed ?? current;
  const [refused, setRefused] = useState<Telling | null>(null);
  const fieldId = useId();
  const read = useMemo(() => (text.trim() === '' ? null : readCsv(text)), [text]);

  async function open(file: File): Promise<void> {
    const { text: opened, tell } = await readRowsFile(file);
    setRefused(() => (opened === null ? tell : null));
    if (opened !== null) onType(opened);
  }

  return (
    <>
      <p className={styles.hint}>{words.intro}</p>
      <FileField
        label={words.open}
        hint={words.drop}
        accept=".csv,.tsv,.txt,text/csv"
        onFile={(file) => void open(file)}
      >
        {refused && (
          <p role="alert" className={styles.problem}>
            {refused(catalog)}
          </p>
        )}
      </FileField>
      <label htmlFor={fieldId} className={styles.subtitle}>
        {words.label}
      </label>
      <textarea
        id={fieldId}
        className={styles.rows}
        value={text}
        rows={10}
        spellCheck={false}
        aria-invalid={read?.ok === false}
        onChange={({ target }) => onType(target.value)}
      />
      <p role="status" className={read?.ok === false ? styles.problem : styles.told}>
        {read &&
          (read.ok
            ? [
                words.read(
                  read.data.labels.data.length,
                  read.data.featureNames.length,
                  read.data.classNames.join(', '),
                ),
                read.leftOut.length > 0 ? words.leftOut(read.leftOut.join(', ')) : '',
              ].join(' ')
            : words.problem(read.problem))}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className={controls.button}
          disabled={!read?.ok}
          onClick={() => {
            trainOn(session, text);
            onTrain();
          }}
        >
          {words.train}
        </button>
      </div>
    </>
  );
}
