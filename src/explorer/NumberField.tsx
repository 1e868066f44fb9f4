import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { TypedNumber } from '../core/experiment';
import {
  type BoundedNumberProblem,
  type NumberRange,
  parseBoundedNumber,
} from '../core/expression/boundedNumber';

import { useCatalog } from './language';
import styles from './NumberField.module.css';

/**
 * A field for one number, which keeps the text as it was typed. Enter or leaving the field commits; a text that is no
 * such number stays with its problem beside it, and the last good value stays in force. Escape brings that back.
 *
 * Not `type="number"`: that loses `3/10`, and the wheel over it changes the value.
 */
export function NumberField(props: {
  label: string;
  typed: TypedNumber;
  range: NumberRange;
  onCommit: (typed: TypedNumber) => void;
  /** Width of the field in digits. */
  digits: number;
  /** The value that holds where nothing is typed; shown faintly there. Default: something must be typed. */
  usual?: string;
  /** Called where a field that has a usual value is left empty. */
  onClear?: () => void;
  /** Tells `show` each text at once, ahead of `typed` and without a render, while something is dragged. Returns what ends it. */
  follow?: (show: (text: string) => void) => () => void;
}) {
  const { label, typed, range, onCommit, digits, usual, onClear, follow } = props;
  const catalog = useCatalog();
  const [draft, setDraft] = useState<Draft | null>(null);
  const problemId = useId();
  const input = useRef<HTMLInputElement>(null);
  // a value that came from elsewhere (a drag, undo) replaces what stood in the field
  const isCurrent = draft !== null && draft.over === typed.text;
  const text = isCurrent ? draft.text : typed.text;
  const problem = isCurrent ? draft.problem : null;

  useLayoutEffect(
    () =>
      follow?.((changed) => {
        if (!isCurrent && input.current) input.current.value = changed;
      }),
    [follow, isCurrent],
  );

  function read(changed: string): BoundedNumberProblem | null {
    const reading = parseBoundedNumber(changed, range);
    return reading.ok ? null : reading.problem;
  }

  function commit(): void {
    if (!isCurrent) return;
    if (onClear && draft.text.trim() === '') {
      setDraft(null);
      if (typed.text !== '') onClear();
      return;
    }
    const reading = parseBoundedNumber(draft.text, range);
    if (!reading.ok) {
      setDraft({ ...draft, problem: reading.problem });
      return;
    }
    setDraft(null);
    if (reading.typed.text !== typed.text) onCommit(reading.typed);
  }

  return (
    <span className={styles.field}>
      <input
        ref={input}
        className={styles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        style={{ inlineSize: `calc(${digits}ch + 16px)` }}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        placeholder={usual}
        value={text}
        onChange={({ target }) =>
          setDraft({ text: target.value, over: typed.text, problem: problem && read(target.value) })
        }
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {problem && (
        <span id={problemId} role="alert" className={styles.problem}>
          {catalog.problems.field(problem)}
        </span>
      )}
    </span>
  );
}

interface Draft {
  readonly text: string;
  /** The text of the value that this draft would replace. */
  readonly over: string;
  readonly problem: BoundedNumberProblem | null;
}
