import type { Answer } from '../../state/question';
import type { Verdict } from '../../state/verdict';

/** What every way to answer is given. */
export interface AnswerProps {
  /** What is said so far. */
  readonly draft: Answer | null;
  readonly setDraft: (draft: Answer | null) => void;
  /** What is true, once it is told; null: still asked. */
  readonly told: Verdict | null;
  /** Answered, and still playing. */
  readonly isRunning: boolean;
}
