import type { Question } from '../../state/question';
import { useCatalog } from '../language';
import { describeVerdict } from './describeVerdict';
import styles from './ToldOutcome.module.css';
import type { Telling } from './useTelling';
import { trainingOf, useAskingCatalog } from './words';

/** What happened, in words, or that it is still being trained; told to screen readers when it comes. */
export function ToldOutcome({ question, telling }: { question: Question; telling: Telling }) {
  const catalog = useCatalog();
  const words = useAskingCatalog();
  const { shown, phase, isTraining } = telling;
  const isTold = phase === 'told' && shown !== null && !isTraining;
  const { right, notYet } = question.feedback;
  const feedback = shown?.verdict.isRight === true ? right : shown?.verdict.isRight === false ? notYet : '';
  return (
    <div className={styles.told} role="status">
      {isTraining && <p>{trainingOf(words).awaited}</p>}
      {isTold && <p>{describeVerdict(question, shown, catalog, words)}</p>}
      {isTold && feedback && <p className={styles.feedback}>{feedback}</p>}
    </div>
  );
}
