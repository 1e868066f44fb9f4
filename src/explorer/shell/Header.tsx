import { Contrast, Languages } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../state/language';
import { provideCatalogs, useCatalog } from '../language';
import { loadCatalog } from '../loadCatalog';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment, usePreferences } from '../session';
import { ShareButton } from '../share/ShareButton';
import styles from './Header.module.css';
import { HeaderConstants } from './HeaderConstants';
import { LossButton, LossFormula } from './LossButton';
import { NetworkButton } from './NetworkButton';
import { resolveTheme } from './theme';
import { loadLesson } from './useLesson';

/**
 * Title, loss function or network, the one line of instruction, lesson or free play, language, theme, and what can be shared.
 *
 * @param props.hasLessonFailed whether the lesson could not be loaded
 */
export function Header({ hasLessonFailed }: { hasLessonFailed: boolean }) {
  const { shell } = useCatalog();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const isLesson = usePreferences((state) => state.stop !== null);
  const hasNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const isNetwork = hasNetwork && !isLesson;
  const { setLanguage, setTheme } = usePreferences((state) => state.actions);
  const other = language === 'en' ? 'zh-CN' : 'en';
  const switchTo = async (next: Language) => {
    try {
      provideCatalogs({ [next]: await loadCatalog(next) });
    } catch {
      // Offline, for one: the page stays readable as it is, and the next press tries again.
      return;
    }
    setLanguage(next);
  };

  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{shell.title}</h1>
      {/* the lesson has a loss of its own; the loss of a network is no formula */}
      {isLesson ? !hasNetwork && <LossFormula /> : isNetwork ? <NetworkButton /> : <LossButton />}
      {!isLesson && !isNetwork && <HeaderConstants />}
      {(hasLessonFailed || !isNetwork) && (
        <p className={styles.invitation} role={hasLessonFailed ? 'alert' : undefined}>
          {hasLessonFailed ? shell.lessonFailed : !isLesson && shell.invitation}
        </p>
      )}
      <div className={styles.buttons}>
        <LessonSwitch />
        <button
          type="button"
          className={styles.button}
          aria-label={shell.switchLanguage}
          lang={other}
          onClick={() => void switchTo(other)}
        >
          <Languages aria-hidden className={styles.optional} />
          {shell.otherLanguage}
        </button>
        <button
          type="button"
          className={styles.button}
          aria-label={shell.theme[theme]}
          title={shell.theme[theme]}
          onClick={() => setTheme(resolveTheme(theme) === 'dark' ? 'light' : 'dark')}
        >
          <Contrast aria-hidden />
        </button>
        <ShareButton className={`${styles.button} ${styles.primary}`} />
      </div>
    </header>
  );
}

/** The lesson, at the stop where one was, or free play. */
function LessonSwitch() {
  const { shell } = useCatalog();
  const stop = usePreferences((state) => state.stop);
  const setStop = usePreferences((state) => state.actions.setStop);
  const [last, setLast] = useState(stop ?? 1);
  if (stop !== null && stop !== last) setLast(stop);
  const open = async () => {
    // first, so that the page is never empty; what can't be loaded is told by who asks for it next
    await loadLesson().catch(() => {});
    setStop(last);
  };
  return (
    <span className={styles.lesson}>
      <SegmentedControl
        label={shell.view}
        value={stop === null ? 'free' : 'lesson'}
        options={[
          { value: 'lesson', label: shell.lesson },
          { value: 'free', label: shell.freePlay },
        ]}
        onChange={(view) => (view === 'lesson' ? void open() : setStop(null))}
      />
    </span>
  );
}
