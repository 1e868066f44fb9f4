import { FolderOpen } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { experimentFiles } from '../../../locales/experimentFiles';
import { usePreferences, useSession } from '../../session';
import controls from '../controls.module.css';
import styles from './ExperimentFileChooser.module.css';
import { openExperimentFile } from './openExperimentFile';

/** A button that opens an experiment file of this device, and says below what came of it. */
export function ExperimentFileChooser() {
  const session = useSession();
  const words = experimentFiles[usePreferences((state) => state.language)];
  const field = useRef<HTMLInputElement>(null);
  const sayingId = useId();
  const [told, setTold] = useState<((catalog: typeof words) => string) | null>(null);

  async function open(file: File): Promise<void> {
    const problem = await openExperimentFile(session, file);
    setTold(
      () => (catalog: typeof words) =>
        problem ? catalog.problem(problem, file.name) : catalog.opened(file.name),
    );
  }

  return (
    <div className={styles.chooser}>
      <button
        type="button"
        className={controls.button}
        aria-describedby={sayingId}
        onClick={() => field.current?.click()}
      >
        <FolderOpen aria-hidden />
        {words.choose}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void open(file);
          // so that the same file, corrected, can be chosen again
          target.value = '';
        }}
      />
      <p id={sayingId} role="status" className={styles.told}>
        {told?.(words)}
      </p>
    </div>
  );
}
