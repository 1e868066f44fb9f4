import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import type { Experiment } from '../../core/experiment';
import type { AskingCatalog } from '../../locales/asking.en';
import { canAskLanding } from '../../state/landing';
import type { Question } from '../../state/question';
import { formatCount } from '../numbers';
import { AnswerFoot } from './AnswerFoot';
import actions from './actions.module.css';
import { countMissing } from './missing';
import styles from './RunBar.module.css';
import type { Telling } from './useTelling';
import { trainingOf, useAskingCatalog } from './words';

/**
 * "Run", which says what the answer still needs, and the way past it, which is the only one where none can be given; once
 * told, the ways to go on.
 */
export function RunBar(props: { telling: Telling; question: Question; experiment: Experiment }) {
  const { telling, question, experiment } = props;
  const words = useAskingCatalog();
  const canAnswer = question.way !== 'landing' || canAskLanding(experiment);
  const missing = canAnswer ? countMissing(question, telling.draft, experiment) : 0;
  const { first, ...focus } = useKeptFocus(telling.phase);
  if (telling.phase === 'told') {
    return (
      <div className={styles.bar} {...focus}>
        <button ref={first} type="button" className={actions.link} onClick={telling.again}>
          {words.guessAgain}
        </button>
        {question.way !== 'order' && (
          <button
            type="button"
            className={actions.link}
            aria-disabled={telling.isTraining}
            onClick={telling.isTraining ? undefined : telling.runAgain}
          >
            {telling.isTraining ? trainingOf(words).run : words.runAgain}
          </button>
        )}
      </div>
    );
  }
  const isRunning = telling.phase === 'running' || telling.isTraining;
  const isReady = missing === 0 && !isRunning;
  const label = telling.isTraining
    ? trainingOf(words).run
    : isRunning
      ? words.running
      : words.run(formatCount(experiment.epochs));
  const lack = isReady || isRunning ? undefined : `${label}: ${sayMissing(question, missing, words)}`;
  return (
    <AnswerFoot>
      <div className={styles.bar} {...focus}>
        {/* not `disabled`: it keeps its place in the tab order, and says there what is missing */}
        <button
          ref={first}
          type="button"
          className={actions.primary}
          aria-label={lack}
          aria-disabled={!isReady}
          onClick={isRunning ? undefined : canAnswer ? telling.run : telling.skip}
        >
          {label}
        </button>
        {!isRunning && canAnswer && (
          <>
            {missing > 0 && (
              <span className={styles.missing} aria-hidden="true">
                {sayMissing(question, missing, words)}
              </span>
            )}
            <button type="button" className={actions.link} onClick={telling.skip}>
              {words.skip}
            </button>
          </>
        )}
      </div>
    </AnswerFoot>
  );
}

/** What was pressed goes when a run begins or is told, and the focus with it: then the first button has it. */
function useKeptFocus(phase: Telling['phase']) {
  const first = useRef<HTMLButtonElement>(null);
  const isWithin = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the phase the buttons change
  useLayoutEffect(() => {
    if (isWithin.current && document.activeElement === document.body)
      first.current?.focus({ preventScroll: true });
  }, [phase]);
  return {
    first,
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // what goes is left for nothing
      if (relatedTarget) isWithin.current = false;
    },
  };
}

function sayMissing({ way }: Question, count: number, { missing }: AskingCatalog): string {
  const text = missing[way];
  return typeof text === 'string' ? text : text(count);
}
