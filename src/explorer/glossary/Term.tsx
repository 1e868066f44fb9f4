import { type ReactNode, use } from 'react';
import type { TermName } from '../../locales/glossaryTerms';
import { PageToolsContext } from '../pageTools';
import styles from './Term.module.css';

/** A word that opens the glossary at its term, where there is one, and looks like the text around it. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const tools = use(PageToolsContext);
  if (!tools) return children;
  return (
    <button
      type="button"
      className={styles.term}
      aria-haspopup="dialog"
      onClick={() => tools.openGlossary(name)}
    >
      {children}
    </button>
  );
}
