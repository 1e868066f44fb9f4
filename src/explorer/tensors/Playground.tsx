import { useId, useMemo, useRef, useState } from 'react';
import { evaluateCode } from '../../core/tensor/code/evaluate';
import { parseCode } from '../../core/tensor/code/parse';
import { UnderlinedField } from '../picker/UnderlinedField';
import { CopyField } from '../share/CopyField';
import { EXAMPLES, type ExampleGroup } from './examples';
import styles from './Playground.module.css';
import { StepCard } from './StepCard';
import { formatSnippet, hasRandom } from './snippet';
import { quoteTensorflow } from './tensorflowError';
import { useTensorsCatalog } from './words';

/**
 * Examples to pick, a field for code, and each step of it with its cells. While the code can't be read, the steps of what
 * could be read last stay.
 */
export function Playground(props: { code: string; group: ExampleGroup; onEdit: (code: string) => void }) {
  const { code, group, onEdit } = props;
  const words = useTensorsCatalog();
  const field = useRef<HTMLTextAreaElement>(null);
  const messageId = useId();
  const evaluated = useMemo(() => evaluateCode(code), [code]);
  const [lastRead, setLastRead] = useState(code);
  if (evaluated.isRead && lastRead !== code) setLastRead(code);
  const isStale = !evaluated.isRead && lastRead !== code;
  const shown = useMemo(() => evaluateCode(lastRead), [lastRead]);
  const { problem } = evaluated;
  const quoted = problem && quoteTensorflow(problem);
  const line = problem ? code.slice(0, problem.from).split('\n').length : 1;
  const examples = Object.entries<string>(EXAMPLES[group]);
  const names: Readonly<Record<string, string>> = words.examples[group];

  return (
    <div className={styles.content}>
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.examples} aria-label={words.examplesLabel}>
        {examples.map(([name, text]) => (
          <li key={name}>
            <button type="button" aria-pressed={text === code} onClick={() => type(text)}>
              {names[name]}
            </button>
          </li>
        ))}
      </ul>
      <UnderlinedField
        ref={field}
        label={words.field}
        text={code}
        problem={problem}
        describedBy={messageId}
        onEdit={onEdit}
      />
      <div id={messageId} role="status" className={styles.message} data-problem={problem !== null}>
        {quoted && (
          <p>
            {words.says}{' '}
            <code lang="en">
              {quoted.name}: {quoted.message}
            </code>
          </p>
        )}
        <p>
          {problem
            ? words.place(line, words.explainProblem(problem))
            : hasRandom(code)
              ? words.fineButRandom
              : words.fine}
        </p>
        {isStale && shown.steps.length > 0 && <p>{words.stale}</p>}
      </div>
      <ol className={styles.steps} aria-label={words.steps} data-stale={isStale}>
        {shown.steps.map((step, place) => (
          <li key={`${step.span.from}-${step.span.to}`}>
            <StepCard step={step} code={lastRead} next={shown.steps[place + 1] ?? null} />
          </li>
        ))}
      </ol>
      {problem === null && (
        <details className={styles.script}>
          <summary>{words.script}</summary>
          <CopyField
            label={words.script}
            text={formatSnippet(code, parseCode(code).statements, words.random)}
            isLong
          />
        </details>
      )}
    </div>
  );

  /** Puts an example in as if it were typed, so that the field's own undo takes it back. */
  function type(text: string): void {
    const input = field.current;
    if (!input) return;
    input.focus();
    input.select();
    if (!document.execCommand('insertText', false, text)) onEdit(text);
  }
}
