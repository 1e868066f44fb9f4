import type { Answer, Question } from './question';
import type { Session } from './session';
import { judgeTrained } from './trainedVerdict';
import { judgeAnswer, type Verdict } from './verdict';

/**
 * Judges an answer about what a session shows: a formula by computing it here and now, a network from what the session's
 * engine has trained. The lesson, tasks and frames all judge by this.
 *
 * @param answer of the same way as the question; null: nothing was said
 * @returns null while the runs of a network are still being trained: `session.results` changes when they are
 * @throws RangeError as `judgeAnswer` and `judgeTrained`
 */
export function judgeInSession(question: Question, answer: Answer | null, session: Session): Verdict | null {
  const { experiment } = session.experiment.getState();
  if (!experiment.network) return judgeAnswer(question, answer, experiment);
  const trainings = session.outcomes();
  return trainings && judgeTrained(question, answer, experiment, trainings);
}
