import { type Diagnosis, diagnose } from '../core/diagnose';
import { type Experiment, LIMITS, type Run, type TypedNumber } from '../core/experiment';
import { createChangingDescent } from '../core/rateChanges';
import { isSameLoss } from '../core/sameLoss';
import type { Trajectory } from '../core/trajectory';
import { computeRuns } from '../worker/computedRun';
import { laneOptions } from '../worker/group';
import { prepareObjective } from '../worker/preparedObjective';
import type { Goal } from './question';

/** A rate is the largest that arrives when one larger by this share does not. */
export const LARGER_SHARE = 0.02;

/** Two paths are different where they part by more than this share of the distance from the start to the end. */
const OTHER_PATH_SHARE = 0.01;

/** Whether a goal speaks of arriving, so that without a minimum there is nothing to arrive at. */
export function isAboutArrival({ kind }: Goal): boolean {
  return kind === 'arrivesWithin' || kind === 'largestArriving';
}

/** Whether a minimum is known, or was found, that runs can arrive at. */
export function hasMinimum({ objective }: Pick<Experiment, 'objective'>): boolean {
  return prepareObjective(objective).minima.length > 0;
}

/**
 * Whether a rate does what a goal asks, decided by computing the run.
 *
 * @param experiment loss, start, precision, noise and epochs; its own rates do not matter
 * @param asked the run that gets the rate: its optimizer, schedule, clipping, start and later changes hold. Default:
 * plain descent from the start of the experiment
 * @throws RangeError when the rate is outside [0, 1e6] or the loss cannot be computed
 */
export function meetsGoal(
  goal: Goal,
  learningRate: TypedNumber,
  experiment: Experiment,
  asked: Partial<Run> = {},
): boolean {
  const rate = learningRate.value;
  const compute = (tried: number) => computeRate(tried, experiment, asked);
  const diagnosisOf = (tried: number) => compute(tried).diagnosis;
  switch (goal.kind) {
    case 'arrivesWithin': {
      const { arrival } = diagnosisOf(rate);
      return arrival !== null && arrival <= goal.epochs;
    }
    case 'largestArriving':
      return (
        diagnosisOf(rate).arrival !== null &&
        diagnosisOf(Math.min(rate * (1 + LARGER_SHARE), LIMITS.learningRate[1])).arrival === null
      );
    case 'neverSettles':
      return ['bouncesForEver', 'diverges'].includes(diagnosisOf(rate).word);
    case 'bounces':
      return diagnosisOf(rate).word === 'bouncesForEver';
    case 'sameLossCurve':
      return isSameCurveOnOtherPath(compute(rate).trajectory, compute(goal.as.value).trajectory);
    case 'lossAbove':
      // past the largest number it is Infinity and then NaN: above anything
      return !(diagnosisOf(rate).endLoss <= goal.loss);
  }
}

/** Whether two single lanes have the same loss at every epoch, within a stated tolerance, and other weights at some. */
function isSameCurveOnOtherPath(a: Trajectory, b: Trajectory): boolean {
  const startLoss = Math.abs(a.losses[0]!);
  const between = (one: Trajectory, epoch: number, other: Trajectory, at: number) =>
    Math.hypot(...one.parameters.map((path, p) => path[epoch]! - other.parameters[p]![at]!));
  const apart = OTHER_PATH_SHARE * between(a, 0, a, a.epochs);
  let isOtherPath = false;
  for (let epoch = 0; epoch <= a.epochs; epoch++) {
    if (!isSameLoss(a.losses[epoch]!, b.losses[epoch]!, startLoss)) return false;
    isOtherPath ||= between(a, epoch, b, epoch) > apart;
  }
  return isOtherPath;
}

/** A single lane with what it does; beyond the epochs of the experiment it is not followed, since no goal asks for it. */
function computeRate(
  rate: number,
  experiment: Experiment,
  asked: Partial<Run>,
): { readonly trajectory: Trajectory; readonly diagnosis: Diagnosis } {
  const run: Run = {
    ...asked,
    id: 0,
    hidden: false,
    learningRate: { value: rate, text: String(rate) },
  };
  if (experiment.noise) {
    for (const done of computeRuns(experiment, [run])) if (done) return done[1];
  }
  const { objective, minimumLoss } = prepareObjective(experiment.objective);
  const descent = createChangingDescent({
    ...laneOptions(objective, experiment, [run]),
    epochs: experiment.epochs,
    keep: 'trajectory',
  });
  descent.advance(experiment.epochs);
  const trajectory = descent.trajectory();
  return { trajectory, diagnosis: diagnose(trajectory, 0, { minimumLoss }) };
}
