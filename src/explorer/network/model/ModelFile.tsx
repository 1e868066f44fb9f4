import { useState } from 'react';
import { MOST_BYTES } from '../../../core/model/modelProblem';
import { readModel } from '../../../core/model/readModel';
import type { ModelCatalog } from '../../../locales/model.en';
import { FileField } from './FileField';
import styles from './ModelDialog.module.css';
import { modelStore } from './modelStore';
import { useModelWords } from './words';

/** Opens a model of a file; one that is none leaves everything as it is, and says why. */
export function ModelFile({ onOpen }: { onOpen: () => void }) {
  const words = useModelWords();
  const [failed, setFailed] = useState<((catalog: ModelCatalog) => string) | null>(null);

  async function open(file: File): Promise<void> {
    const told = await readFile(file);
    setFailed(() => told);
    if (told === null) onOpen();
  }

  return (
    <FileField
      label={words.list.open}
      hint={words.list.drop}
      accept=".json,.safetensors"
      onFile={(file) => void open(file)}
    >
      {failed && (
        <p role="alert" className={styles.problem}>
          {failed(words)}
        </p>
      )}
    </FileField>
  );
}

/** Puts the model of a file among those of this device; else says what is wrong with it. */
async function readFile(file: File): Promise<((catalog: ModelCatalog) => string) | null> {
  const { name, size } = file;
  if (size > MOST_BYTES) {
    return ({ notOpened, problem }) =>
      notOpened(name, problem({ code: 'tooLarge', bytes: size, most: MOST_BYTES }));
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return ({ notOpened, unreadable }) => notOpened(name, unreadable);
  }
  const read = readModel(bytes);
  if (!read.ok) return ({ notOpened, problem }) => notOpened(name, problem(read.problem));
  modelStore.getState().keep(read.value);
  return null;
}
