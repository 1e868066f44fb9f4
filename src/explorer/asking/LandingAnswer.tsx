import type { Experiment } from '../../core/experiment';
import { canAskLanding } from '../../state/landing';
import type { LandingQuestion } from '../../state/question';
import { formatNumber } from '../numbers';
import type { AnswerProps } from './AnswerProps';
import answer from './answer.module.css';
import styles from './LandingAnswer.module.css';
import { stepsOf } from './missing';
import { useAskingCatalog } from './words';

/** Where next? A slot for each point; they are placed on the landscape, and stand beside where the steps did land. */
export function LandingAnswer(props: AnswerProps & { question: LandingQuestion; experiment: Experiment }) {
  const { question, experiment, draft, setDraft, told, isRunning } = props;
  const { landing } = useAskingCatalog();
  const points = draft?.way === 'landing' ? draft.points : [];
  const facts = told?.facts.way === 'landing' ? told.facts : null;
  const steps = facts?.points.length ?? stepsOf(question.steps, experiment);
  const isLocked = told !== null || isRunning;
  if (!canAskLanding(experiment)) return <p className={answer.hint}>{landing.twoWeights}</p>;
  return (
    <fieldset className={answer.answer}>
      <legend>{landing.label(steps)}</legend>
      <button
        type="button"
        className={answer.back}
        disabled={isLocked || points.length === 0}
        onClick={() => setDraft(points.length > 1 ? { way: 'landing', points: points.slice(0, -1) } : null)}
      >
        {landing.takeBack(points.length)}
      </button>
      <ol className={styles.slots}>
        {Array.from({ length: steps }, (_, step) => step + 1).map((number) => {
          const step = number - 1;
          const point = points[step];
          const distance = facts?.distances[step];
          const isNext = !isLocked && step === points.length;
          return (
            <li key={number} data-next={isNext}>
              <span>
                <i className={styles.said} data-empty={point === undefined}>
                  {number}
                </i>
                {point === undefined ? isNext && landing.next : landing.at(formatNumber(point))}
              </span>
              {facts && (
                <b className={styles.did}>
                  <i>{number}</i>
                  {landing.at(formatNumber(facts.points[step] ?? Number.NaN))}
                </b>
              )}
              {distance !== undefined && <small>{landing.apart(formatNumber(distance))}</small>}
            </li>
          );
        })}
      </ol>
      {!isLocked && <p className={answer.hint}>{landing.hint}</p>}
    </fieldset>
  );
}
