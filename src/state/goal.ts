import { createDescent } from '../core/descend';
import { type Diagnosis, diagnose } from '../core/diagnose';
import { type Experiment, LIMITS, type TypedNumber } from '../core/experiment';
import { isSameLoss } from '../core/sameLoss';
import type { Trajectory } from '../core/trajectory';
import { prepareObjective } from '../worker/preparedObjective';
import type { Goal } from './question';

/** A rate is the largest that arrives when one larger by this share does not. */
export const LARGER_SHARE = 0.02;

/** Two paths of w are different where they part by more than this share of the distance from the start to the minimum. */
const OTHER_PATH_SHARE = 0.01;

/**
 * Whether a rate does what a goal asks, decided by computing the run.
 *
 * @param experiment start, loss, precision and epochs; its own rates do not matter
 * @throws RangeError when the rate is outside [0, 1e6] or the loss cannot be computed
 */
export function meetsGoal(goal: Goal, learningRate: TypedNumber, experiment: Experiment): boolean {
  const rate = learningRate.value;
  switch (goal.kind) {
    case 'arrivesWithin': {
      const { arrival } = diagnoseRate(rate, experiment);
      return arrival !== null && arrival <= goal.epochs;
    }
    case 'largestArriving':
      return (
        diagnoseRate(rate, experiment).arrival !== null &&
        diagnoseRate(Math.min(rate * (1 + LARGER_SHARE), LIMITS.learningRate[1]), experiment).arrival === null
      );
    case 'neverSettles':
      return ['bouncesForEver', 'diverges'].includes(diagnoseRate(rate, experiment).word);
    case 'bounces':
      return diagnoseRate(rate, experiment).word === 'bouncesForEver';
    case 'sameLossCurve':
      return isSameCurveOnOtherPath(run(rate, experiment), run(goal.as.value, experiment));
    case 'lossAbove':
      // past the largest number it is Infinity and then NaN: above anything
      return !(diagnoseRate(rate, experiment).endLoss <= goal.loss);
  }
}

/** Whether two single lanes have the same loss at every epoch, within a stated tolerance, and another w at some. */
function isSameCurveOnOtherPath(a: Trajectory, b: Trajectory): boolean {
  const startLoss = Math.abs(a.losses[0]!);
  const [pathA, pathB] = [a.parameters[0]!, b.parameters[0]!];
  const apart = OTHER_PATH_SHARE * Math.abs(pathA[0]! - pathA.at(-1)!);
  let isOtherPath = false;
  for (let epoch = 0; epoch <= a.epochs; epoch++) {
    if (!isSameLoss(a.losses[epoch]!, b.losses[epoch]!, startLoss)) return false;
    isOtherPath ||= Math.abs(pathA[epoch]! - pathB[epoch]!) > apart;
  }
  return isOtherPath;
}

function diagnoseRate(rate: number, experiment: Experiment): Diagnosis {
  const { minimumLoss } = prepareObjective(experiment.objective);
  return diagnose(run(rate, experiment), 0, { minimumLoss });
}

function run(rate: number, experiment: Experiment): Trajectory {
  const descent = createDescent({
    objective: prepareObjective(experiment.objective).objective,
    dtype: experiment.dtype,
    learningRates: [rate],
    starts: experiment.start.map(({ value }) => [value]),
    epochs: experiment.epochs,
    keep: 'trajectory',
  });
  descent.advance(experiment.epochs);
  return descent.trajectory();
}
