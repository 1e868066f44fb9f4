import type { ReactNode } from 'react';
import styles from './Row.module.css';

/** One line of choices, with what they are about before them. Each control in it carries a name of its own. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <div className={styles.choices}>{children}</div>
    </div>
  );
}
