import type { Ref } from 'react';
import type { Span } from '../../core/expression/syntax';
import styles from './UnderlinedField.module.css';

/** A field for an expression in which a mistake is underlined where it stands. It grows with its text, up to a few lines. */
export function UnderlinedField(props: {
  ref: Ref<HTMLTextAreaElement>;
  label: string;
  text: string;
  /** Where the mistake is; null: there is none. */
  problem: Span | null;
  /** Id of the element that says what is wrong. */
  describedBy: string;
  onEdit: (text: string) => void;
  /** Told at Enter and when the field is left. Left out: Enter begins a new line. */
  onCommit?: () => void;
}) {
  const { ref, label, text, problem, describedBy, onEdit, onCommit } = props;
  return (
    <div className={styles.field} data-invalid={problem !== null}>
      {/* the same text in the same place, which gives the field its height and carries the line */}
      <div aria-hidden className={styles.echo}>
        <Underlined text={text} span={problem} />
      </div>
      <textarea
        ref={ref}
        className={styles.input}
        rows={1}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={describedBy}
        value={text}
        onChange={({ target }) => onEdit(target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (!onCommit || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onCommit();
        }}
      />
    </div>
  );
}

function Underlined({ text, span }: { text: string; span: Span | null }) {
  // a line break of its own keeps the height where the text ends with one
  if (!span) return `${text}\u200b`;
  // where something is missing at the end, there is nothing to underline but a space
  const marked = text.slice(span.from, span.to) || '\u00a0';
  return (
    <>
      {text.slice(0, span.from)}
      <span className={styles.mistake}>{marked}</span>
      {text.slice(span.to)}
      {'\u200b'}
    </>
  );
}
