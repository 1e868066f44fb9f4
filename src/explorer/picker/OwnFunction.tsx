import { useId, useRef } from 'react';
import { parseSteepness } from '../../core/objectives/presets';
import { findObjectiveProblem, type ObjectiveProblem } from '../../state/objective';
import { STEEPNESS } from '../../state/parameters';
import { useExperiment, useSession } from '../session';
import { useGesture } from '../useGesture';
import { ConstantSliders } from './ConstantSliders';
import { FunctionList } from './FunctionList';
import styles from './OwnFunction.module.css';
import { UnderlinedField } from './UnderlinedField';
import { usePickerCatalog } from './words';

/** What is typed, while the loss on the page is that which it was typed over. */
export interface Draft {
  readonly text: string;
  readonly over: string;
  readonly problem: ObjectiveProblem | null;
}

/**
 * A field for any loss. The page follows each edit that is one, and a pause, Enter or leaving the field makes one step of
 * undo of them; what is none stays in the field with its mistake underlined, and the last good picture stays.
 *
 * @param props.draft what was typed last; it outlives the field, since nothing typed is lost
 */
export function OwnFunction({ draft, onEdit }: { draft: Draft | null; onEdit: (draft: Draft) => void }) {
  const words = usePickerCatalog();
  const { own } = words;
  const session = useSession();
  const shown = useExperiment((state) => state.experiment.objective.text);
  const gesture = useGesture();
  const field = useRef<HTMLTextAreaElement>(null);
  const messageId = useId();
  // a loss that came from elsewhere (undo) replaces what stood in the field
  const current = draft?.over === shown ? draft : null;
  const text = current?.text ?? shown;
  const problem = current?.problem ?? null;

  function edit(typed: string): void {
    const { actions, experiment } = session.experiment.getState();
    const found = findObjectiveProblem(typed, experiment.objective.constants);
    if (found === null && field.current) {
      gesture.step(field.current);
      actions.setObjective(typed);
    }
    const over = session.experiment.getState().experiment.objective.text;
    onEdit({ text: typed, over, problem: found });
  }

  return (
    <div className={styles.own}>
      <div className={styles.line}>
        <span aria-hidden className={styles.name}>
          {own.field}
        </span>
        <UnderlinedField
          ref={field}
          label={own.label}
          text={text}
          problem={problem}
          describedBy={messageId}
          onEdit={edit}
          onCommit={gesture.finish}
        />
      </div>
      <p id={messageId} role="status" className={problem ? styles.problem : styles.message}>
        {problem ? words.problem(problem) : (tellClamped(text, shown) ?? own.applied)}
      </p>
      <ConstantSliders />
      <p className={styles.hint}>{own.hint}</p>
      <FunctionList />
    </div>
  );

  /** A parabola steeper than the page allows is shown less steep. */
  function tellClamped(typed: string, applied: string): string | null {
    const [wanted, used] = [parseSteepness(typed), parseSteepness(applied)];
    if (!wanted || !used || wanted.value === used.value) return null;
    return own.clamped(String(STEEPNESS.least), String(STEEPNESS.greatest), used.text);
  }
}
