import type { Word } from '../core/diagnose';
import type { TypedNumber } from '../core/experiment';
import type { TrainingWord } from '../core/network/trainingWords';

/** A word for what a run does: of a descent on a formula, or of the training of a network. */
export type OutcomeWord = Word | TrainingWord;

/** A question about an experiment, as plain data: in a lesson, in a link, on a host's page. */
export type Question = WordQuestion | OrderQuestion | LandingQuestion | SketchQuestion | RateQuestion;

/** What every question has, whatever the way to answer. */
interface Asked {
  /** Plain text in any language; '' has the usual question of this way asked in the reader's language. */
  readonly text: string;
  /** Whether a line in one's own words is asked for too; it is kept with the answer and never graded. */
  readonly asksWhy: boolean;
  /** Plain text shown after a right answer, and after one that is not right yet; '' shows the usual words alone. */
  readonly feedback: { readonly right: string; readonly notYet: string };
}

/** A question in the usual words, with no texts of its own. */
export const USUAL_ASKING: Asked = { text: '', asksWhy: false, feedback: { right: '', notYet: '' } };

/** Which word? What one run will do. */
export interface WordQuestion extends Asked {
  readonly way: 'word';
  /** The run asked about: its place among the runs of the experiment, from 0. */
  readonly run: number;
  /**
   * Words to pick from; one of them is true. Empty: those that are easily taken for the true one, which is among them;
   * of a network, all that a training may get.
   */
  readonly options: readonly OutcomeWord[];
}

/** Which is first? The runs in the order in which they arrive. */
export interface OrderQuestion extends Asked {
  readonly way: 'order';
}

/** Where next? Where one run lands, step after step. */
export interface LandingQuestion extends Asked {
  readonly way: 'landing';
  readonly run: number;
  /** Steps to place, in [1, 8]. */
  readonly steps: number;
}

/** Sketch it: the loss curve of one run before it is shown. */
export interface SketchQuestion extends Asked {
  readonly way: 'sketch';
  readonly run: number;
}

/** Find it: a rate for one run that meets a goal. */
export interface RateQuestion extends Asked {
  readonly way: 'rate';
  readonly run: number;
  readonly goal: Goal;
}

/** What a rate is to do; decided by computing the run, never by a stored number. */
export type Goal =
  /** Arrived after at most so many epochs. */
  | { readonly kind: 'arrivesWithin'; readonly epochs: number }
  /** Arrives within N, and one that is 2 % larger does not. */
  | { readonly kind: 'largestArriving' }
  /** Neither arrives nor comes to rest: bounces for ever, or diverges. */
  | { readonly kind: 'neverSettles' }
  /** Never closer, never further, yet always moving. */
  | { readonly kind: 'bounces' }
  /** The loss curve of another rate, by another path of w. */
  | { readonly kind: 'sameLossCurve'; readonly as: TypedNumber }
  /** A loss above this after N epochs. */
  | { readonly kind: 'lossAbove'; readonly loss: number };

/** What a person said to a {@link Question} of the same way. */
export type Answer =
  | { readonly way: 'word'; readonly word: OutcomeWord }
  /** Places of the runs, the first to arrive first. */
  | { readonly way: 'order'; readonly places: readonly number[] }
  /** The w of each landing point, in order. */
  | { readonly way: 'landing'; readonly points: readonly number[] }
  /** A loss for each epoch that was drawn, ascending. */
  | { readonly way: 'sketch'; readonly points: readonly (readonly [epoch: number, loss: number])[] }
  | { readonly way: 'rate'; readonly learningRate: TypedNumber };

/** An answer that was given: what, whether it was right, after how many tries, and after how long. */
export interface GivenAnswer {
  readonly answer: Answer;
  /** The line in one's own words, or ''. */
  readonly why: string;
  /** Null where there is no right and wrong, as for a sketch that is compared by its shape alone. */
  readonly isRight: boolean | null;
  /** From 1. */
  readonly tries: number;
  /** From when the question was shown. */
  readonly milliseconds: number;
}
