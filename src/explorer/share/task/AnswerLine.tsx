import type { Word } from '../../../core/diagnose';
import type { Experiment } from '../../../core/experiment';
import type { TrainingWord } from '../../../core/network/trainingWords';
import type { OutcomeWord } from '../../../state/question';
import { useIsOutcomeHidden } from '../../asking/asking';
import { useCatalog } from '../../language';
import { formatCount, formatNumber } from '../../numbers';
import { Row } from '../Row';
import styles from './TaskSection.module.css';
import type { RightAnswer, TaskCheck, TaskProblem } from './taskCheck';
import { useTaskCatalog, useTrainingWords } from './words';

/**
 * What is right, computed now, and what is the matter with the task; null while it is looked for. Nothing of it while a
 * question stands on the page: it would be told here.
 */
export function AnswerLine({ check, experiment }: { check: TaskCheck | null; experiment: Experiment }) {
  const words = useTaskCatalog();
  const catalog = useCatalog();
  const trainings = useTrainingWords();
  const { network, epochs } = experiment;
  const never = network ? words.answer.notWithin(formatCount(epochs)) : words.answer.never;
  const nameWord = (word: OutcomeWord) =>
    network ? trainings[word as TrainingWord] : catalog.words[word as Word];
  const isHidden = useIsOutcomeHidden();

  function describe(right: RightAnswer): string {
    switch (right.way) {
      case 'word':
        return nameWord(right.word);
      case 'order':
        return right.rates.map(({ text, epoch }) => `${text} (${epoch ?? never})`).join(words.between);
      case 'landing':
        return `w = ${right.points.map((w) => formatNumber(w, 4)).join(words.between)}`;
      case 'sketch':
        return words.noRightSketch;
      case 'rate':
        return words.anyRate(right.example.text);
    }
  }

  function say(problem: TaskProblem): string {
    switch (problem.code) {
      case 'notAmongWords':
      case 'noneRight':
        return words.problem[problem.code](nameWord(problem.word));
      case 'fewEpochs':
        return words.problem.fewEpochs(problem.epochs);
      case 'allArrive':
        return words.problem.allArrive(problem.least.text, problem.greatest.text);
      default:
        return words.problem[problem.code];
    }
  }

  return (
    <Row name={words.answer.label}>
      <div role="status">
        {isHidden ? (
          <p>{catalog.explanation.asked}</p>
        ) : (
          <>
            {check === null && <p>{network ? words.answer.training : words.answer.searching}</p>}
            {check?.right && <p className={styles.right}>{describe(check.right)}</p>}
            {check?.problems.map((problem) => (
              <p key={problem.code} className={styles.problem}>
                {say(problem)}
              </p>
            ))}
          </>
        )}
      </div>
    </Row>
  );
}
