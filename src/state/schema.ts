import {
  type Experiment,
  LIMITS,
  type ObjectiveSource,
  type Run,
  type TypedNumber,
} from '../core/experiment';
import { DEFAULT_EXPERIMENT } from './defaults';
import { correctNetwork } from './network';
import { correctObjective, correctStart, isFiniteAt } from './objective';
import { PARAMETERS } from './parameters';
import {
  correctChanges,
  correctClipping,
  correctNoise,
  correctOptimizer,
  correctSchedule,
} from './runSettings';

/**
 * The nearest legal experiment, by the table of parameters: numbers in range, texts that say their values, at most 8
 * runs, each with an id of its own, a start where the loss is finite. What has no legal value near is the default's;
 * what is as usual is left out where it can be.
 */
export function correctExperiment(experiment: Experiment): Experiment {
  const { epochs, dtype } = PARAMETERS;
  const objective = correctObjective(experiment.objective) ?? DEFAULT_EXPERIMENT.objective;
  const noise = experiment.noise && correctNoise(experiment.noise);
  return {
    objective,
    start: correctStart(objective, experiment.start),
    epochs: epochs.correct(experiment.epochs) ?? DEFAULT_EXPERIMENT.epochs,
    dtype: dtype.correct(experiment.dtype) ?? DEFAULT_EXPERIMENT.dtype,
    runs: correctRuns(experiment.runs, objective),
    ...(noise && { noise }),
    ...(experiment.network && { network: correctNetwork(experiment.network) }),
  };
}

/** The nearest legal learning rate, its text kept as typed; null where `value` is not a number. */
export function correctLearningRate(rate: TypedNumber): TypedNumber | null {
  return PARAMETERS.lr.correct([rate])?.[0] ?? null;
}

/** The smallest id that no run has; null where all are taken. */
export function findFreeId(runs: readonly Pick<Run, 'id'>[]): number | null {
  const taken = new Set(runs.map(({ id }) => id));
  for (let id = 0; id < LIMITS.runs[1]; id += 1) if (!taken.has(id)) return id;
  return null;
}

/**
 * The nearest legal run, without what is as usual; an own start where the loss is not finite is none.
 *
 * @returns null where its learning rate is not a number
 */
export function correctRun(run: Run, objective: ObjectiveSource): Run | null {
  const learningRate = correctLearningRate(run.learningRate);
  if (learningRate === null) return null;
  const optimizer = run.optimizer && correctOptimizer(run.optimizer);
  const schedule = run.schedule && correctSchedule(run.schedule);
  const clipping = run.clipping && correctClipping(run.clipping);
  const start = run.start && PARAMETERS.w0.correctStart(run.start);
  const changes = run.changes && correctChanges(run.changes);
  return {
    id: run.id,
    learningRate,
    hidden: run.hidden,
    ...(optimizer && { optimizer }),
    ...(schedule && { schedule }),
    ...(clipping && { clipping }),
    ...(start && isFiniteAt(objective, start) && { start }),
    ...(changes && { changes }),
  };
}

function correctRuns(runs: readonly Run[], objective: ObjectiveSource): readonly Run[] {
  const corrected: Run[] = [];
  for (const given of runs) {
    const { id } = given;
    const isFree =
      Number.isInteger(id) && id >= 0 && id < LIMITS.runs[1] && corrected.every((run) => run.id !== id);
    const ownId = isFree ? id : findFreeId([...corrected, ...runs]);
    const run = ownId === null ? null : correctRun({ ...given, id: ownId }, objective);
    if (run) corrected.push(run);
  }
  return corrected;
}
