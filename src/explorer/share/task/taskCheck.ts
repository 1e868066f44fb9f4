import type { Experiment, TypedNumber } from '../../../core/experiment';
import { hasMinimum, isAboutArrival } from '../../../state/goal';
import { canAskLanding } from '../../../state/landing';
import type { OutcomeWord, Question } from '../../../state/question';
import { type Facts, judgeAnswer } from '../../../state/verdict';
import { searchMeetingRate } from './meetingRate';

/** What is the matter with a task, where something is. */
export type TaskProblem =
  | { readonly code: 'noRuns' | 'oneRun' | 'oneWord' | 'noRate' | 'noMinimum' | 'twoWeights' | 'noData' }
  | { readonly code: 'notAmongWords' | 'noneRight'; readonly word: OutcomeWord }
  | { readonly code: 'allArrive'; readonly least: TypedNumber; readonly greatest: TypedNumber }
  | { readonly code: 'fewEpochs'; readonly epochs: number };

/** What is right, as the core computes it now. */
export type RightAnswer =
  | { readonly way: 'word'; readonly word: OutcomeWord }
  | {
      readonly way: 'order';
      readonly rates: readonly { readonly text: string; readonly epoch: number | null }[];
    }
  | { readonly way: 'landing'; readonly points: readonly number[] }
  | { readonly way: 'sketch' }
  | { readonly way: 'rate'; readonly example: TypedNumber };

/** What a teacher is told of a task before it is handed out. */
export interface TaskCheck {
  /** Null where there is nothing to ask about, or nothing that is right. */
  readonly right: RightAnswer | null;
  readonly problems: readonly TaskProblem[];
}

/**
 * Computes what is right about a formula, and looks for what would make a task one that can't be answered. Yields after each run that a
 * search for a rate computes.
 */
export function* checkTask(question: Question, experiment: Experiment): Generator<undefined, TaskCheck> {
  const { runs } = experiment;
  const isThere = question.way === 'order' ? runs.length > 0 : question.run < runs.length;
  if (!isThere) return refuse('noRuns');
  if (question.way === 'landing' && !canAskLanding(experiment)) return refuse('twoWeights');
  const isAboutMinimum =
    question.way === 'order' || (question.way === 'rate' && isAboutArrival(question.goal));
  if (isAboutMinimum && !hasMinimum(experiment)) return refuse('noMinimum');
  if (question.way === 'rate') {
    const { rate, arriving } = yield* searchMeetingRate(question.goal, experiment, runs[question.run]);
    if (rate) return { right: { way: 'rate', example: rate }, problems: [] };
    if (!arriving) return refuse('noRate');
    const [least, greatest] = arriving;
    return { right: null, problems: [{ code: 'allArrive', least, greatest }] };
  }
  const { facts } = judgeAnswer(question, null, experiment);
  return describeRight(question, facts, experiment);
}

/** What is right by the facts, and what a question should not leave as it is. */
export function describeRight(
  question: Question,
  facts: Facts,
  { runs, epochs, network }: Experiment,
): TaskCheck {
  switch (facts.way) {
    case 'word': {
      const { word } = facts.run;
      const options = question.way === 'word' ? question.options : [];
      // a formula's true word is added to those that are picked; a network's is not known when it is asked about
      const isOne = options.length === 1 && (network !== undefined || options[0] === word);
      const isMissing = options.length > 0 && !options.includes(word);
      const code = network ? 'noneRight' : 'notAmongWords';
      return {
        right: { way: 'word', word },
        problems: isOne ? [{ code: 'oneWord' }] : isMissing ? [{ code, word }] : [],
      };
    }
    case 'order': {
      const rates = facts.runs.map(({ learningRate, diagnosis }) => ({
        text: learningRate.text,
        epoch: diagnosis.needs,
      }));
      return { right: { way: 'order', rates }, problems: runs.length < 2 ? [{ code: 'oneRun' }] : [] };
    }
    case 'landing': {
      const isCut = question.way === 'landing' && question.steps > epochs;
      return {
        right: { way: 'landing', points: facts.points },
        problems: isCut ? [{ code: 'fewEpochs', epochs }] : [],
      };
    }
    default:
      return { right: { way: 'sketch' }, problems: [] };
  }
}

function refuse(code: 'noRuns' | 'noRate' | 'noMinimum' | 'twoWeights'): TaskCheck {
  return { right: null, problems: [{ code }] };
}
