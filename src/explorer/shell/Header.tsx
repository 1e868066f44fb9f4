import { Contrast, Languages } from 'lucide-react';
import type { Language } from '../../state/language';
import { provideCatalogs, useCatalog } from '../language';
import { loadCatalog } from '../loadCatalog';
import { usePreferences } from '../session';
import { ShareButton } from '../share/ShareButton';
import { useSteepness } from '../steepness';
import styles from './Header.module.css';
import { resolveTheme } from './theme';

/** Title, loss function, the one line of instruction, language, theme, and what can be shared. */
export function Header() {
  const { shell } = useCatalog();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
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
      <LossFunction />
      <p className={styles.invitation}>{shell.invitation}</p>
      <div className={styles.buttons}>
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

/** L(w) = (w + 1)² as MathML, times its steepness where that is not 1. */
function LossFunction() {
  const { value, text } = useSteepness();
  return (
    <math className={styles.formula}>
      <mi>L</mi>
      <mo stretchy="false">(</mo>
      <mi>w</mi>
      <mo stretchy="false">)</mo>
      <mo>=</mo>
      {value !== 1 && <mn>{text}</mn>}
      <msup>
        <mrow>
          <mo stretchy="false">(</mo>
          <mi>w</mi>
          <mo>+</mo>
          <mn>1</mn>
          <mo stretchy="false">)</mo>
        </mrow>
        <mn>2</mn>
      </msup>
    </math>
  );
}
