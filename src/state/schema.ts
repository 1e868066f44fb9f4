import { type Experiment, LIMITS, type Run, type TypedNumber } from '../core/experiment';
import { DEFAULT_EXPERIMENT } from './defaults';
import { PARAMETERS } from './parameters';

/**
 * The nearest legal experiment, by the table of parameters: numbers in range, texts that say their values, at most 8
 * runs, each with an id of its own. What has no legal value near is the default's.
 */
export function correctExperiment(experiment: Experiment): Experiment {
  const { fn, w0, epochs, dtype } = PARAMETERS;
  return {
    objective: fn.correct(experiment.objective) ?? DEFAULT_EXPERIMENT.objective,
    start: w0.correct(experiment.start) ?? DEFAULT_EXPERIMENT.start,
    epochs: epochs.correct(experiment.epochs) ?? DEFAULT_EXPERIMENT.epochs,
    dtype: dtype.correct(experiment.dtype) ?? DEFAULT_EXPERIMENT.dtype,
    runs: correctRuns(experiment.runs),
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

function correctRuns(runs: readonly Run[]): readonly Run[] {
  const corrected: Run[] = [];
  for (const { id, learningRate, hidden } of runs) {
    const rate = correctLearningRate(learningRate);
    const isFree =
      Number.isInteger(id) && id >= 0 && id < LIMITS.runs[1] && corrected.every((run) => run.id !== id);
    const ownId = isFree ? id : findFreeId([...corrected, ...runs]);
    if (rate && ownId !== null) corrected.push({ id: ownId, learningRate: rate, hidden });
  }
  return corrected;
}
