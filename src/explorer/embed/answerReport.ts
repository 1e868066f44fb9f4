import type { StoreApi } from 'zustand/vanilla';
import type { AnswerReport } from '../../embed/messages';
import { formatAnswer } from '../../state/answerText';
import type { AskingState } from '../../state/asking';

/**
 * Tells each answer to a question, and that it was skipped, as a host's page is told.
 *
 * @param now milliseconds of a clock. Default: those of the page
 * @returns what ends it
 */
export function followAnswers(
  asking: StoreApi<AskingState>,
  tell: (answer: AnswerReport) => void,
  now: () => number = () => performance.now(),
): () => void {
  let shownAt = now();
  return asking.subscribe((state, before) => {
    if (state.question !== before.question) shownAt = now();
    const { question, phase, given, isSkipped, why } = state;
    if (question === null || phase !== 'told' || before.phase !== 'asked') return;
    const newest = given.at(-1);
    const common = { way: question.way, tries: given.length };
    if (isSkipped || !newest)
      tell({ ...common, given: '', verdict: 'skipped', duration: Math.round(now() - shownAt), why });
    else
      tell({
        ...common,
        given: formatAnswer(newest.answer),
        verdict: newest.isRight === null ? 'ungraded' : newest.isRight ? 'right' : 'notYet',
        duration: newest.milliseconds,
        why: newest.why,
      });
  });
}
