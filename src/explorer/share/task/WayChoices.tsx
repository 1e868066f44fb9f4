import { WORDS } from '../../../core/diagnose';
import type { Experiment } from '../../../core/experiment';
import { TRAINING_WORDS } from '../../../core/network/trainingWords';
import { canAskOfNetwork, NETWORK_WAYS } from '../../../state/networkQuestions';
import type { OutcomeWord, Question } from '../../../state/question';
import { QUESTION_LIMITS } from '../../../state/questionLimits';
import { writeNumber } from '../../../state/typedNumber';
import { useCatalog } from '../../language';
import { NumberField } from '../../NumberField';
import { CheckBoxes } from '../CheckBoxes';
import { Chips } from '../Chips';
import { Row } from '../Row';
import { GoalChoices } from './GoalChoices';
import styles from './TaskSection.module.css';
import { useTaskCatalog, useTrainingWords } from './words';

const WAYS = ['word', 'order', 'landing', 'sketch', 'rate'] as const satisfies readonly Question['way'][];

/** How a task is answered, which run it is about, and what belongs to that way. */
export function WayChoices(props: {
  question: Question;
  experiment: Experiment;
  onAsk: (question: Question) => void;
}) {
  const { question, experiment, onAsk } = props;
  const { words } = useCatalog();
  const task = useTaskCatalog();
  const trainings = useTrainingWords();
  const isNetwork = experiment.network !== undefined;
  const offered: readonly { readonly value: OutcomeWord; readonly label: string }[] = isNetwork
    ? TRAINING_WORDS.map((value) => ({ value, label: trainings[value] }))
    : WORDS.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <Row name={task.way.label}>
        <Chips
          label={task.way.label}
          value={question.way}
          options={(isNetwork ? NETWORK_WAYS : WAYS).map((value) => ({
            value,
            label: task.way.names[value],
          }))}
          onChange={(way) => onAsk(changeWay(question, way))}
        />
      </Row>
      {question.way !== 'order' && experiment.runs.length > 1 && (
        <Row name={task.run.label}>
          <Chips
            label={task.run.label}
            value={String(question.run)}
            options={experiment.runs.map(({ learningRate }, place) => ({
              value: String(place),
              label: task.run.rate(learningRate.text),
            }))}
            onChange={(place) => onAsk({ ...question, run: Number(place) })}
          />
        </Row>
      )}
      {question.way === 'word' && (
        <Row name={task.options.label}>
          <CheckBoxes
            label={task.options.label}
            choices={offered.map((choice) => ({
              ...choice,
              isChosen: question.options.includes(choice.value),
            }))}
            onChange={(word, isChosen) =>
              onAsk({
                ...question,
                options: offered
                  .map(({ value }) => value)
                  .filter((one) => (one === word ? isChosen : question.options.includes(one))),
              })
            }
          />
          <p className={styles.note}>{isNetwork ? task.options.networkHint : task.options.hint}</p>
        </Row>
      )}
      {question.way === 'landing' && (
        <Row name={task.steps}>
          <NumberField
            label={task.steps}
            typed={writeNumber(question.steps)}
            range={{ least: QUESTION_LIMITS.steps[0], greatest: QUESTION_LIMITS.steps[1], whole: true }}
            digits={2}
            onCommit={({ value }) => onAsk({ ...question, steps: value })}
          />
        </Row>
      )}
      {question.way === 'rate' && (
        <GoalChoices
          goal={question.goal}
          isNetwork={isNetwork}
          onChange={(goal) => onAsk({ ...question, goal })}
        />
      )}
    </>
  );
}

/** The question as it can be asked about an experiment: one that makes no sense about a network asks for its word. */
export function adaptQuestion(question: Question, { network }: Experiment): Question {
  return network && !canAskOfNetwork(question) ? changeWay(question, 'word') : question;
}

/** The same question, to be answered in another way; what belonged to the old way alone is as usual. */
function changeWay(question: Question, way: Question['way']): Question {
  const { text, asksWhy, feedback } = question;
  const asked = { text, asksWhy, feedback };
  const run = question.way === 'order' ? 0 : question.run;
  switch (way) {
    case 'word':
      return { way, ...asked, run, options: [] };
    case 'order':
      return { way, ...asked };
    case 'landing':
      return { way, ...asked, run, steps: 3 };
    case 'sketch':
      return { way, ...asked, run };
    case 'rate':
      return { way, ...asked, run, goal: { kind: 'arrivesWithin', epochs: 5 } };
  }
}
