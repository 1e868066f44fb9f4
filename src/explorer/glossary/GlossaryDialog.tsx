import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { glossaryEn } from '../../locales/glossary.en';
import { glossaryZhCN } from '../../locales/glossary.zh-CN';
import {
  type GlossaryCatalog,
  type GlossaryFigures,
  NOTE_WORDS,
  TERM_GROUPS,
  type TermGroup,
  type TermName,
} from '../../locales/glossaryTerms';
import type { Language } from '../../state/language';
import { CloseButton } from '../dialog/CloseButton';
import { usePreferences } from '../session';
import { deriveGlossaryFigures } from './figures';
import styles from './GlossaryDialog.module.css';

/** What the words know of their dialog. */
export interface GlossaryDialogProps {
  /** The term it is open at; null: closed. */
  readonly term: TermName | null;
  /** Told when it was closed, by a key, by its button or by a press beside it. */
  readonly onClose: () => void;
}

const CATALOGS: Readonly<Record<Language, GlossaryCatalog>> = { en: glossaryEn, 'zh-CN': glossaryZhCN };
const GROUPS = Object.keys(TERM_GROUPS) as readonly TermGroup[];

/** All terms, opened at one of them, beside the charts where there is room. */
export function GlossaryDialog({ term, onClose }: GlossaryDialogProps) {
  const language = usePreferences((state) => state.language);
  const other = language === 'en' ? 'zh-CN' : 'en';
  const words = CATALOGS[language];
  const figures = useMemo(deriveGlossaryFigures, []);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    if (term === null || !dialog.current) return;
    if (!dialog.current.open) dialog.current.showModal();
    const entry = dialog.current.querySelector<HTMLElement>(`[data-term=${term}]`);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'start' });
  }, [term]);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} closedby="any" onClose={onClose}>
      {term !== null && (
        <div className={styles.sheet}>
          <div className={styles.header}>
            <h2 id={titleId}>{words.title}</h2>
            <CloseButton label={words.close} onClick={() => dialog.current?.close()} />
          </div>
          <div className={styles.terms} tabIndex={0}>
            {GROUPS.map((group) => (
              <section key={group}>
                <h3 className={styles.group}>{words.groups[group]}</h3>
                {TERM_GROUPS[group].map((name) => (
                  <Entry
                    key={name}
                    name={name}
                    isAsked={name === term}
                    words={words}
                    other={CATALOGS[other]}
                    otherLanguage={other}
                    figures={figures}
                  />
                ))}
              </section>
            ))}
          </div>
        </div>
      )}
    </dialog>
  );
}

function Entry(props: {
  name: TermName;
  isAsked: boolean;
  words: GlossaryCatalog;
  other: GlossaryCatalog;
  otherLanguage: Language;
  figures: GlossaryFigures;
}) {
  const { name, isAsked, words, other, otherLanguage, figures } = props;
  const entry = words.terms[name];
  const noteWord = NOTE_WORDS[name];
  const headingId = useId();
  return (
    <article
      className={styles.entry}
      data-term={name}
      tabIndex={-1}
      aria-labelledby={headingId}
      aria-current={isAsked}
    >
      <h4 id={headingId}>{entry.name}</h4>
      <p className={styles.names}>
        <span>
          {words.otherLanguage} <span lang={otherLanguage}>{other.terms[name].name}</span>
        </span>
        {noteWord && (
          <span>
            {words.noteWord} <span lang="zh-CN">{noteWord}</span>
          </span>
        )}
      </p>
      <p>{entry.text(figures)}</p>
      {entry.slip && (
        <div className={styles.slip}>
          <h5>{words.slip}</h5>
          <p>{entry.slip(figures)}</p>
        </div>
      )}
    </article>
  );
}
