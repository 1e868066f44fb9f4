import { useRef, useState } from 'react';
import type { TeacherCatalog } from '../../locales/teacherTexts';
import { copyText } from '../copyText';
import styles from './CopySnippet.module.css';

/** The lines to paste, and what copies them; where nothing may be copied they are selected instead. */
export function CopySnippet(props: { label: string; text: string; words: TeacherCatalog }) {
  const { label, text, words } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const isSaid = copied !== null && copied.text === text;

  const copy = async () => {
    const isDone = await copyText(text);
    if (!isDone) field.current?.select();
    setCopied({ text, isDone });
  };

  return (
    <div className={styles.snippet}>
      <textarea ref={field} readOnly rows={6} spellCheck={false} aria-label={label} value={text} />
      <button type="button" aria-label={`${words.copy}: ${label}`} onClick={copy}>
        <span aria-live="polite">
          {isSaid ? (copied.isDone ? words.copied : words.copyFailed) : words.copy}
        </span>
      </button>
    </div>
  );
}
