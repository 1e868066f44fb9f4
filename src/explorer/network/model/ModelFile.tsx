import { useState } from 'react';
import { FileField } from './FileField';
import styles from './ModelDialog.module.css';
import { openModelFile, type Telling } from './openDroppedFile';
import { useModelWords } from './words';

/** Opens a model of a file; one that is none leaves everything as it is, and says why. */
export function ModelFile({ onOpen }: { onOpen: () => void }) {
  const words = useModelWords();
  const [failed, setFailed] = useState<Telling | null>(null);

  async function open(file: File): Promise<void> {
    const { model, tell } = await openModelFile(file);
    setFailed(() => (model ? null : tell));
    if (model) onOpen();
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
