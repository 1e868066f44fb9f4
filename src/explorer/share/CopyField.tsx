import { ClipboardCheck, ClipboardCopy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { copyText } from '../copyText';
import { saveFile } from '../saveFile';
import styles from './CopyField.module.css';
import controls from './controls.module.css';
import { useShareCatalog } from './words';

/**
 * A text to take away, with a button that copies it. Where nothing may be copied, the text is selected, and the button
 * says which keys do it.
 *
 * @param props.label names the text for screen readers
 * @param props.hint a line about it
 * @param props.isLong whether it is a whole file, whose lines stay lines
 * @param props.fileName under which it can be saved; left out: it can't
 */
export function CopyField(props: {
  label: string;
  text: string;
  hint?: string;
  isLong?: boolean;
  fileName?: string;
}) {
  const { label, text, hint, isLong = false, fileName } = props;
  const words = useShareCatalog();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  // what was said of another text is no longer true
  const isSaid = copied !== null && copied.text === text;
  const isDone = isSaid && copied.isDone;

  const copy = async () => {
    const isCopied = await copyText(text);
    if (!isCopied) {
      field.current?.focus({ preventScroll: true });
      field.current?.select();
    }
    setCopied({ text, isDone: isCopied });
  };

  return (
    <div className={styles.field}>
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        data-long={isLong}
        wrap={isLong ? 'off' : 'soft'}
        rows={Math.min(isLong ? 24 : 8, countRows(text))}
        spellCheck={false}
        aria-label={label}
        value={text}
      />
      <div className={styles.foot}>
        {hint && <p>{hint}</p>}
        <span className={styles.actions}>
          {fileName && (
            <button
              type="button"
              className={controls.button}
              onClick={() => saveFile(fileName, new Blob([text], { type: 'text/plain' }))}
            >
              <Download aria-hidden />
              {words.download}
            </button>
          )}
          <button type="button" className={`${controls.button} ${styles.copy}`} onClick={copy}>
            {isDone ? <ClipboardCheck aria-hidden /> : <ClipboardCopy aria-hidden />}
            <span aria-live="polite">{isSaid ? (isDone ? words.copied : words.copyFailed) : words.copy}</span>
          </button>
        </span>
      </div>
    </div>
  );
}

/** Lines that a text takes where about 80 characters fit on one; browsers that size a field to its text do not ask. */
function countRows(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 80)), 0);
}
