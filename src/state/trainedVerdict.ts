import type { Experiment } from '../core/experiment';
import type { TrainingWord } from '../core/network/trainingWords';
import type { RunResult } from '../worker/messages';
import type { Answer, Goal, Question } from './question';
import { factOf, judgeOrder, judgeSketch, judgeWord, type RunFact, runAt, type Verdict } from './verdict';

/** What the trainings of an experiment gave, by run id, each trained to its last epoch. */
export type Trainings = ReadonlyMap<number, RunResult>;

/** Words of a training whose learning rate is too large: it may get somewhere, but does not settle there. */
const UNSETTLED: readonly TrainingWord[] = ['jumps', 'thrownOff', 'diverges'];

/**
 * Judges an answer about a network from what its runs gave; nothing is trained here. A run arrives at the epoch from
 * which its loss stays below a quarter of what it began with, see `judgeTraining`.
 *
 * @param question of a way that makes sense for networks, see `canAskOfNetwork`
 * @param answer of the same way; null: nothing was said. A rate is judged by the run, which has it
 * @throws RangeError when the experiment has not the run that is asked about, `trainings` has none for it, or landings of
 * many weights are asked for
 */
export function judgeTrained(
  question: Question,
  answer: Answer | null,
  experiment: Experiment,
  trainings: Trainings,
): Verdict {
  if (question.way === 'order') {
    return judgeOrder(
      answer,
      experiment.runs.map((_, place) => readFact(experiment, place, trainings)),
    );
  }
  const run = readFact(experiment, question.run, trainings);
  switch (question.way) {
    case 'word':
      return judgeWord(answer, run);
    case 'sketch': {
      const losses = trainings.get(run.id)!.lossCurve.losses;
      let least = losses[0]!;
      for (const loss of losses) if (loss < least) least = loss;
      return judgeSketch(answer, run, losses, losses[0]! - least);
    }
    case 'rate':
      return {
        isRight: answer?.way === 'rate' ? meetsTrainingGoal(question.goal, run) : null,
        facts: { way: 'rate', run },
      };
    case 'landing':
      throw new RangeError(
        'a network has no landings to judge; ask for a word, an order, a sketch or a rate',
      );
  }
}

/** Whether a training does what a goal asks; false for goals that make no sense for networks. */
export function meetsTrainingGoal(goal: Goal, { word, diagnosis }: RunFact): boolean {
  switch (goal.kind) {
    case 'arrivesWithin':
      return diagnosis.arrival !== null && diagnosis.arrival <= goal.epochs;
    case 'neverSettles':
      return UNSETTLED.some((unsettled) => unsettled === word);
    case 'lossAbove':
      // past the largest number it is Infinity and then NaN: above anything
      return !(diagnosis.endLoss <= goal.loss);
    case 'largestArriving':
    case 'bounces':
    case 'sameLossCurve':
      return false;
  }
}

function readFact(experiment: Experiment, place: number, trainings: Trainings): RunFact {
  const run = runAt(experiment, place);
  const result = trainings.get(run.id);
  if (!result?.training) throw new RangeError(`trainings must have one of run ${place}; got none`);
  return factOf(experiment, place, result.diagnosis, result.training.word);
}
