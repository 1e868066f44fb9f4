import styles from './ControlView.module.css';
import { useLessonCatalog } from './lesson';

/** The same rule as those who build control loops know it; for those who unfold it. */
export function ControlView() {
  const { engineers, control } = useLessonCatalog();
  return (
    <details className={styles.view}>
      <summary>{engineers}</summary>
      {control.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}
