import { WORDS } from '../core/diagnose';
import { LIMITS } from '../core/experiment';
import { TRAINING_WORDS } from '../core/network/trainingWords';
import type { Goal, OutcomeWord, Question } from './question';
import { writeNumber } from './typedNumber';

/** Bounds of a question, wherever it comes from. */
export const QUESTION_LIMITS = {
  /** UTF-16 code units of the question. */
  text: 300,
  /** UTF-16 code units of each feedback. */
  feedback: 300,
  /** Steps to place. */
  steps: [1, 8],
  /** Epochs in which a run is to arrive. */
  epochs: [1, LIMITS.epochs[1]],
} as const;

/** Of formulas and of networks: which of them a question offers, the experiment decides. */
const KNOWN_WORDS: readonly OutcomeWord[] = [...new Set<OutcomeWord>([...WORDS, ...TRAINING_WORDS])];

/** The nearest legal question: texts without what is no text, cut where they are too long; numbers in range. */
export function correctQuestion(question: Question): Question {
  const asked = {
    text: correctText(question.text, QUESTION_LIMITS.text),
    asksWhy: question.asksWhy,
    feedback: {
      right: correctText(question.feedback.right, QUESTION_LIMITS.feedback),
      notYet: correctText(question.feedback.notYet, QUESTION_LIMITS.feedback),
    },
  };
  switch (question.way) {
    case 'order':
      return { way: 'order', ...asked };
    case 'word': {
      const options = [...new Set(question.options)].filter((word) => KNOWN_WORDS.includes(word));
      return { way: 'word', ...asked, run: correctPlace(question.run), options };
    }
    case 'landing': {
      const steps = clampWhole(question.steps, QUESTION_LIMITS.steps);
      return { way: 'landing', ...asked, run: correctPlace(question.run), steps };
    }
    case 'sketch':
      return { way: 'sketch', ...asked, run: correctPlace(question.run) };
    case 'rate':
      return {
        way: 'rate',
        ...asked,
        run: correctPlace(question.run),
        goal: correctGoal(question.goal),
      };
  }
}

/** Plain text: no control characters but ends of lines, no half characters, at most so long. */
export function correctText(text: string, longest: number): string {
  const cut = (given: string) => given.replace(/\p{Surrogate}/gu, '');
  return cut(cut(text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '')).trim().slice(0, longest)).trim();
}

/** Control characters, and marks that turn the direction of what follows them. */
const NO_TEXT = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

function correctGoal(goal: Goal): Goal {
  switch (goal.kind) {
    case 'arrivesWithin':
      return { kind: 'arrivesWithin', epochs: clampWhole(goal.epochs, QUESTION_LIMITS.epochs) };
    case 'sameLossCurve':
      return { kind: 'sameLossCurve', as: writeNumber(clamp(goal.as.value, LIMITS.learningRate)) };
    case 'lossAbove':
      return { kind: 'lossAbove', loss: clamp(goal.loss, [0, Number.MAX_VALUE]) };
    default:
      return { kind: goal.kind };
  }
}

function correctPlace(place: number): number {
  return clampWhole(place, [0, LIMITS.runs[1] - 1]);
}

function clampWhole(value: number, range: readonly [least: number, greatest: number]): number {
  return Math.round(clamp(value, range));
}

/** What is no number is the least. */
function clamp(value: number, [least, greatest]: readonly [least: number, greatest: number]): number {
  // + 0: a zero has no sign here
  return value > least ? Math.min(value, greatest) : least + 0;
}
