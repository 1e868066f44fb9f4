import { type Experiment, LIMITS, type Run, type TypedNumber } from '../../../core/experiment';
import { usualTraining } from '../../../state/network';
import type { Question, RateQuestion } from '../../../state/question';
import { judgeTrained, type Trainings } from '../../../state/trainedVerdict';
import { roundNumber, writeNumber } from '../../../state/typedNumber';
import { describeRight, type TaskCheck } from './taskCheck';

/** Rates that are tried where none of the telling ones meets a goal: four a decade. */
const GRID = Array.from({ length: 25 }, (_, step) => roundNumber(1e-3 * 10 ** (step / 4), 2));

/**
 * Finds what is right about a network, and looks for what would make a task one that can't be answered.
 *
 * @param train trains an experiment to the end, elsewhere
 */
export async function checkNetworkTask(
  question: Question,
  experiment: Experiment,
  train: (experiment: Experiment) => Promise<Trainings>,
): Promise<TaskCheck> {
  const { runs } = experiment;
  const isThere = question.way === 'order' ? runs.length > 0 : question.run < runs.length;
  if (!isThere) return { right: null, problems: [{ code: 'noRuns' }] };
  if (question.way === 'rate') {
    const example = await findRate(question, experiment, train);
    if (!example) return { right: null, problems: [{ code: 'noRate' }] };
    return { right: { way: 'rate', example }, problems: [] };
  }
  const trainings = await train(experiment);
  if (trainings.size < runs.length) return { right: null, problems: [{ code: 'noData' }] };
  const { facts } = judgeTrained(question, null, experiment, trainings);
  return describeRight(question, facts, experiment);
}

/** A rate for the run asked about that meets the goal; null where none of those that are tried does. */
async function findRate(
  { goal, run }: RateQuestion,
  experiment: Experiment,
  train: (experiment: Experiment) => Promise<Trainings>,
): Promise<TypedNumber | null> {
  const [least, most] = LIMITS.learningRate;
  const telling = experiment.network ? usualTraining(experiment.network).telling.map(writeNumber) : [];
  for (const rates of [telling, GRID]) {
    const tried = {
      ...experiment,
      runs: rates
        .filter(({ value }) => value >= least && value <= most)
        .map((learningRate, id): Run => ({ ...experiment.runs[run]!, id, learningRate })),
    };
    const trainings = await train(tried);
    if (trainings.size < tried.runs.length) return null;
    const meets = ({ learningRate }: Run, place: number) =>
      judgeTrained(
        { way: 'rate', run: place, goal, text: '', asksWhy: false, feedback: { right: '', notYet: '' } },
        { way: 'rate', learningRate },
        tried,
        trainings,
      ).isRight;
    const found = tried.runs.find(meets);
    if (found) return found.learningRate;
  }
  return null;
}
