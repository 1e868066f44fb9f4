import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { TOLERANCE } from '../../core/diagnose';
import type { Experiment, ObjectiveSource } from '../../core/experiment';
import { REACHED } from '../../core/network/reached';
import { parseSteepness } from '../../core/objectives/presets';
import type { ArrivalKind } from '../../locales/asking.en';
import type { GivenAnswer, Question } from '../../state/question';
import type { Landscape } from '../charts/landscape';
import { useLandscape } from '../charts/useLandscape';
import { formatPercent } from '../numbers';
import { runStyle } from '../palette';
import { useExperiment } from '../session';
import { AnswerWay } from './AnswerWay';
import { type Asking, useAskingHere } from './asking';
import styles from './QuestionPanel.module.css';
import { RunBar } from './RunBar';
import { ToldOutcome } from './ToldOutcome';
import { TriesTable } from './TriesTable';
import { useTelling } from './useTelling';
import { askUsually } from './usualText';
import { WhyLine } from './WhyLine';
import { trainingOf, useAskingCatalog } from './words';

/**
 * The question on the page, a way to answer it, "Run", and afterwards the outcome in words and the tries so far. As wide
 * as what it stands in, from 300 px on. Nothing where nothing is asked.
 *
 * @param props.hasTries whether the tries stand in it. Default: true
 * @param props.onSkip called before it runs without a guess
 * @param props.onTold called once the outcome is told, after it has played; null: it was run without a guess
 */
export function QuestionPanel(props: {
  onSkip?: () => void;
  onTold?: (given: GivenAnswer | null) => void;
  hasTries?: boolean;
}) {
  const { onSkip, onTold, hasTries = true } = props;
  const asking = useAskingHere();
  const question = useStore(asking.store, (state) => state.question);
  // a new question starts from nothing, whatever was said to the one before
  return (
    question && (
      <Panel
        key={JSON.stringify(question)}
        asking={asking}
        question={question}
        onSkip={onSkip}
        onTold={onTold}
        hasTries={hasTries}
      />
    )
  );
}

/** Whether the words for arriving need to be explained: its order is asked for, or, of a network, how soon it is. */
function isArrivalAsked(question: Question, { network }: Experiment): boolean {
  if (question.way === 'order') return true;
  return network !== undefined && question.way === 'rate' && question.goal.kind === 'arrivesWithin';
}

/** On the course note's parabola √(L − L*) is the distance of w itself. */
function kindOfArrival({ text }: ObjectiveSource, { isAwaited, minima }: Landscape): ArrivalKind {
  if (parseSteepness(text)?.value === 1) return 'distance';
  return isAwaited || minima.length > 0 ? 'loss' : 'slope';
}

function Panel(props: {
  asking: Asking;
  question: Question;
  onSkip: (() => void) | undefined;
  onTold: ((given: GivenAnswer | null) => void) | undefined;
  hasTries: boolean;
}) {
  const { asking, question, onSkip, onTold, hasTries } = props;
  const words = useAskingCatalog();
  const experiment = useExperiment((state) => state.experiment);
  const landscape = useLandscape();
  const telling = useTelling(asking, question, { onSkip, onTold });
  const kind = kindOfArrival(experiment.objective, landscape);
  const run = 'run' in question ? experiment.runs[question.run] : undefined;
  const { color, textColor, tint } = runStyle(run?.id ?? 0);
  const colors = { '--run': color, '--run-text': textColor, '--run-tint': tint } as CSSProperties;
  return (
    <section
      className={styles.panel}
      aria-label={words.region}
      style={colors}
      data-question={question.way}
      data-phase={telling.phase}
    >
      <h2 className={styles.text}>{question.text || askUsually(question, experiment, words)}</h2>
      {isArrivalAsked(question, experiment) && (
        <p className={styles.note}>
          {experiment.network
            ? trainingOf(words).arrivalNote(formatPercent(REACHED))
            : words.arrivalNote(String(TOLERANCE), kind)}
        </p>
      )}
      <AnswerWay question={question} experiment={experiment} telling={telling} />
      {question.asksWhy && <WhyLine store={asking.store} isLocked={telling.phase !== 'asked'} />}
      <RunBar telling={telling} question={question} experiment={experiment} />
      <ToldOutcome question={question} telling={telling} />
      {hasTries && <TriesTable asking={asking} question={question} phase={telling.phase} />}
    </section>
  );
}
