import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { experimentFiles } from '../../../locales/experimentFiles';
import { usePreferences, useSession } from '../../session';
import styles from './DropNotice.module.css';
import type { Dropped } from './FileDrop';
import { openExperimentFile } from './openExperimentFile';

/** Says that a file can be dropped while one is over the page, opens it, and says what came of it. */
export function DropNotice({ isOver, dropped }: { isOver: boolean; dropped: Dropped }) {
  const session = useSession();
  const words = experimentFiles[usePreferences((state) => state.language)];
  const [told, setTold] = useState<((catalog: typeof words) => string) | null>(null);

  useEffect(() => {
    const [file, ...others] = dropped.files;
    if (!file) return;
    if (others.length > 0) {
      setTold(
        () =>
          ({ severalFiles }: typeof words) =>
            severalFiles,
      );
      return;
    }
    let isStale = false;
    void openExperimentFile(session, file).then((problem) => {
      if (isStale) return;
      const { name } = file;
      setTold(
        () => (catalog: typeof words) => (problem ? catalog.problem(problem, name) : catalog.opened(name)),
      );
    });
    return () => {
      isStale = true;
    };
  }, [session, dropped]);

  return (
    <>
      {isOver && (
        <div className={styles.veil}>
          <p>{words.drop}</p>
        </div>
      )}
      <div className={styles.place} role="status">
        {told && (
          <p className={styles.notice}>
            {told(words)}
            <button type="button" aria-label={words.dismiss} onClick={() => setTold(null)}>
              <X aria-hidden />
            </button>
          </p>
        )}
      </div>
    </>
  );
}
