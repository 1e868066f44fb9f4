import { Contrast, Languages } from 'lucide-react';
import { useCatalog } from '../language';
import { usePreferences } from '../session';
import { ShareButton } from '../share/ShareButton';
import styles from './Header.module.css';
import { resolveTheme } from './theme';

/** Title, loss function, the one line of instruction, language, theme, and what can be shared. */
export function Header() {
  const { shell } = useCatalog();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const { setLanguage, setTheme } = usePreferences((state) => state.actions);

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
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
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

/** L(w) = (w + 1)² as MathML. */
function LossFunction() {
  return (
    <math className={styles.formula}>
      <mi>L</mi>
      <mo stretchy="false">(</mo>
      <mi>w</mi>
      <mo stretchy="false">)</mo>
      <mo>=</mo>
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
