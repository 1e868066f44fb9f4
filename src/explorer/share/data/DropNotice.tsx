import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { experimentFiles } from '../../../locales/experimentFiles';
import { fileDrop } from '../../../locales/fileDrop';
import type { Language } from '../../../state/language';
import type { Session } from '../../../state/session';
import { usePreferences, useSession } from '../../session';
import styles from './DropNotice.module.css';
import type { Dropped } from './FileDrop';
import { openExperimentFile } from './openExperimentFile';

/** Says that a file can be dropped while one is over the page, opens it, and says what came of it. */
export function DropNotice({ isOver, dropped }: { isOver: boolean; dropped: Dropped }) {
  const session = useSession();
  const language = usePreferences((state) => state.language);
  const words = experimentFiles[language];
  const [told, setTold] = useState<Telling | null>(null);

  useEffect(() => {
    const [file, ...others] = dropped.files;
    if (!file) return;
    if (others.length > 0) {
      setTold(() => (spoken: Language) => experimentFiles[spoken].severalFiles);
      return;
    }
    let isStale = false;
    const failed: Telling = (spoken) => fileDrop[spoken];
    void openFile(session, file)
      .catch(() => failed)
      .then((tell) => {
        if (!isStale) setTold(() => tell);
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
            {told(language)}
            <button type="button" aria-label={words.dismiss} onClick={() => setTold(null)}>
              <X aria-hidden />
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** Opens a file and says what came of it. */
async function openFile(session: Session, file: File): Promise<Telling> {
  const { name } = file;
  if (/\.(?:csv|tsv|txt)$/i.test(name)) {
    const { network, catalogs } = await loadNetworkFiles();
    const tell = await network.trainOnFile(session, file);
    return (language) => tell(catalogs[language]);
  }
  const isModel = /\.safetensors$/i.test(name);
  const problem = isModel ? null : await openExperimentFile(session, file);
  if (isModel || problem?.code === 'foreign') {
    const { network, catalogs } = await loadNetworkFiles();
    const { isForeign, tell } = await network.openDroppedModel(session, file);
    if (isModel || !isForeign) return (language) => tell(catalogs[language]);
  }
  return (language) => {
    const words = experimentFiles[language];
    return problem ? words.problem(problem, name) : words.opened(name);
  };
}

/** What opens files of networks, and what is said of them, loaded when the first one comes. */
async function loadNetworkFiles() {
  const network = await import('../../network/model/openDroppedFile');
  const { MODEL_CATALOGS } = await import('../../network/model/words');
  return { network, catalogs: MODEL_CATALOGS };
}

/** What came of a file, in any language. */
type Telling = (language: Language) => string;
