import type { Diagnosis } from '../core/diagnose';
import type { Experiment, Run, TypedNumber } from '../core/experiment';
import { lowestLossOf } from '../core/minimumLoss';
import type { Trajectory } from '../core/trajectory';
import { type ComputedRun, computeRuns } from '../worker/computedRun';
import { prepareObjective } from '../worker/preparedObjective';
import { meetsGoal } from './goal';
import { canAskLanding, isLandingClose } from './landing';
import { deriveShape, type LossShape } from './lossShape';
import type { Answer, LandingQuestion, OutcomeWord, Question } from './question';

/** Whether an answer is right, and what the words that tell the outcome need; all of it computed, nothing stored. */
export interface Verdict {
  /** Null where there is no right and wrong, and where nothing was said. */
  readonly isRight: boolean | null;
  readonly facts: Facts;
}

/** What one run did. */
export interface RunFact {
  /** Among the runs of the experiment, from 0. */
  readonly place: number;
  /** Colour of the run. */
  readonly id: number;
  readonly learningRate: TypedNumber;
  /** N */
  readonly epochs: number;
  readonly word: OutcomeWord;
  /** Whether it is the training of a network, whose words are its own and whose diagnosis is read from the loss alone. */
  readonly isTraining: boolean;
  readonly diagnosis: Diagnosis;
}

/** What is true, by the way that was asked. */
export type Facts =
  | { readonly way: 'word'; readonly run: RunFact }
  /** The runs, the first to arrive first; those that never arrive come last. */
  | { readonly way: 'order'; readonly runs: readonly RunFact[] }
  | {
      readonly way: 'landing';
      readonly run: RunFact;
      /** w after each of the steps that were asked for; none where there are two weights. */
      readonly points: readonly number[];
      /** From each point that was placed to where the step did land. */
      readonly distances: readonly number[];
    }
  | {
      readonly way: 'sketch';
      readonly run: RunFact;
      readonly shape: LossShape;
      /** Null where nothing was drawn. */
      readonly sketched: LossShape | null;
    }
  | { readonly way: 'rate'; readonly run: RunFact };

/**
 * Judges an answer about a formula by computing the experiment; about a network, `judgeTrained` does from its trainings.
 *
 * @param answer of the same way as the question; null: nothing was said
 * @throws RangeError when the experiment has not the run that is asked about, or its loss cannot be computed
 */
export function judgeAnswer(question: Question, answer: Answer | null, experiment: Experiment): Verdict {
  switch (question.way) {
    case 'word': {
      return judgeWord(answer, computeFact(experiment, question.run).fact);
    }
    case 'order':
      return judgeOrder(
        answer,
        computeAll(experiment, experiment.runs).map(({ diagnosis }, place) =>
          factOf(experiment, place, diagnosis),
        ),
      );
    case 'landing':
      return judgeLanding(question, answer, experiment);
    case 'sketch': {
      const { fact, trajectory } = computeFact(experiment, question.run);
      return judgeSketch(answer, fact, trajectory.losses, heightOf(experiment, trajectory));
    }
    case 'rate': {
      const given =
        answer?.way === 'rate' ? withRate(experiment, question.run, answer.learningRate) : experiment;
      const { fact } = computeFact(given, question.run);
      const isRight =
        answer?.way === 'rate'
          ? meetsGoal(question.goal, answer.learningRate, experiment, experiment.runs[question.run])
          : null;
      return { isRight, facts: { way: 'rate', run: fact } };
    }
  }
}

/** Judges a word by what the run did. */
export function judgeWord(answer: Answer | null, run: RunFact): Verdict {
  return { isRight: answer?.way === 'word' ? answer.word === run.word : null, facts: { way: 'word', run } };
}

/**
 * Compares the shape of a sketch with that of the loss.
 *
 * @param height what a whole fall would be
 */
export function judgeSketch(
  answer: Answer | null,
  run: RunFact,
  losses: ArrayLike<number>,
  height: number,
): Verdict {
  const drawn = answer?.way === 'sketch' ? answer.points.map(([, loss]) => loss) : [];
  const sketched = drawn.length === 0 ? null : deriveShape(drawn, height);
  return { isRight: null, facts: { way: 'sketch', run, shape: deriveShape(losses, height), sketched } };
}

/** What a whole fall would be: from the start to the lowest minimum, or to the lowest of the run where none is known. */
function heightOf({ objective }: Experiment, { losses }: Trajectory): number {
  const lowest = lowestLossOf(prepareObjective(objective).minimumLoss);
  if (lowest !== null) return losses[0]! - lowest;
  let least = losses[0]!;
  for (const loss of losses) if (loss < least) least = loss;
  return losses[0]! - least;
}

/** An experiment in which one run has another learning rate. */
export function withRate(experiment: Experiment, place: number, learningRate: TypedNumber): Experiment {
  const runs = experiment.runs.map((run, index) => (index === place ? { ...run, learningRate } : run));
  return { ...experiment, runs };
}

/** Judges an order by what all runs did, in the order of the experiment. */
export function judgeOrder(answer: Answer | null, facts: readonly RunFact[]): Verdict {
  const runs = [...facts].sort((a, b) => compareArrivals(a, b) || a.place - b.place);
  const isRight =
    answer?.way === 'order'
      ? new Set(answer.places).size === facts.length && isInOrder(answer.places.map((place) => facts[place]))
      : null;
  return { isRight, facts: { way: 'order', runs } };
}

function compareArrivals(a: RunFact, b: RunFact): number {
  const [first, second] = [a, b].map(({ diagnosis }) => diagnosis.needs ?? Number.MAX_VALUE);
  return (first ?? 0) - (second ?? 0);
}

/** Runs that arrive at the same epoch, or never, may stand either way. */
function isInOrder(said: readonly (RunFact | undefined)[]): boolean {
  return said.every((fact, index) => {
    const before = said[index - 1];
    return (
      fact !== undefined && (index === 0 || (before !== undefined && compareArrivals(before, fact) <= 0))
    );
  });
}

function judgeLanding(question: LandingQuestion, answer: Answer | null, experiment: Experiment): Verdict {
  const { fact, trajectory } = computeFact(experiment, question.run);
  // none where there is no curve to place them on
  const steps = canAskLanding(experiment) ? Math.min(question.steps, experiment.epochs) : 0;
  const points = Array.from(
    { length: steps },
    (_, step) => trajectory.parameters[0]?.[step + 1] ?? Number.NaN,
  );
  const said = answer?.way === 'landing' ? answer.points.slice(0, steps) : [];
  const distances = said.map((point, step) => Math.abs(point - (points[step] ?? Number.NaN)));
  const isRight =
    answer?.way === 'landing' && steps > 0
      ? said.length === steps &&
        said.every((point, step) =>
          isLandingClose(point, points[step]!, experiment, trajectory.parameters[0]?.[0]),
        )
      : null;
  return { isRight, facts: { way: 'landing', run: fact, points, distances } };
}

/** A run's descent in numbers. */
interface OneRun {
  readonly fact: RunFact;
  /** A single lane. */
  readonly trajectory: Trajectory;
}

function computeFact(experiment: Experiment, place: number): OneRun {
  const { trajectory, diagnosis } = computeAll(experiment, [runAt(experiment, place)])[0]!;
  return { fact: factOf(experiment, place, diagnosis), trajectory };
}

/**
 * The run at a place.
 *
 * @throws RangeError when there is none
 */
export function runAt({ runs }: Experiment, place: number): Run {
  const run = runs[place];
  if (run) return run;
  throw new RangeError(`run must be the place of a run, an integer in [0, ${runs.length - 1}]; got ${place}`);
}

/**
 * What the run at a place did.
 *
 * @param word default: that of a descent
 */
export function factOf(
  experiment: Experiment,
  place: number,
  diagnosis: Diagnosis,
  word: OutcomeWord = diagnosis.word,
): RunFact {
  const { id, learningRate } = runAt(experiment, place);
  const { epochs, network } = experiment;
  return { place, id, learningRate, epochs, word, isTraining: network !== undefined, diagnosis };
}

function computeAll(experiment: Experiment, runs: readonly Run[]): ComputedRun[] {
  const byRun = new Map([...computeRuns(experiment, runs)].filter((step) => step !== undefined));
  return runs.map((run) => byRun.get(run)!);
}
