import { QrCode as QrIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCatalog } from '../language';
import { usePreferences } from '../session';
import { QrScreen } from '../share/QrScreen';
import styles from './LectureBar.module.css';
import { useLectureCatalog } from './lectureCatalog';
import { useClassAddress } from './useClassAddress';
import { LECTURE_KEY } from './useLectureKeys';

/** Stands in place of the page's head before a class: what is asked to do, the way to the answer, and the way out. */
export function LectureBar() {
  const { shell } = useCatalog();
  const words = useLectureCatalog();
  const isAsking = usePreferences((state) => state.lecture === 'asking');
  const { setLecture } = usePreferences((state) => state.actions);
  const { address, hasCode } = useClassAddress();
  const [isOnScreen, setOnScreen] = useState(false);
  const answer = useRef<HTMLButtonElement>(null);
  // what had the focus is gone with the page's head
  useEffect(() => answer.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{shell.title}</h1>
      <p className={styles.invitation}>{shell.invitation}</p>
      <button
        ref={answer}
        type="button"
        className={`${styles.button} ${styles.primary}`}
        aria-keyshortcuts={LECTURE_KEY}
        onClick={() => setLecture(isAsking ? 'telling' : 'asking')}
      >
        {isAsking ? words.reveal : words.hide} <kbd>{LECTURE_KEY}</kbd>
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={words.enlarge}
        title={hasCode ? words.enlarge : words.tooLong}
        disabled={!hasCode}
        onClick={() => setOnScreen(true)}
      >
        <QrIcon aria-hidden />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-keyshortcuts="Escape"
        onClick={() => setLecture('off')}
      >
        {words.leave} <kbd>{words.leaveKey}</kbd>
      </button>
      {isOnScreen && <QrScreen text={address} onClose={() => setOnScreen(false)} />}
    </header>
  );
}
