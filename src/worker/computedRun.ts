import { ARRIVAL_LIMIT, createArrivalSearch } from '../core/arrival';
import { createDescent, type DescentOptions } from '../core/descend';
import { type Diagnosis, diagnose } from '../core/diagnose';
import { findArrival } from '../core/distance';
import type { Experiment, Run } from '../core/experiment';
import type { MinimumLoss } from '../core/minimumLoss';
import { countExactEpochs, findRounding } from '../core/rounding';
import type { Trajectory } from '../core/trajectory';
import { prepareObjective } from './preparedObjective';

/** All there is to know of one run, whatever the size of the screen. */
export interface ComputedRun {
  readonly trajectory: Trajectory;
  /** Its place in `trajectory`. */
  readonly lane: number;
  readonly diagnosis: Diagnosis;
}

/** Epochs of one step of the computation: with 8 lanes well under a millisecond on a plain objective. */
const STEP_EPOCHS = 256;

/**
 * Computes runs of an experiment side by side, one lane each, in small steps: gives each of `runs`, in their order, as
 * soon as it is known, and `undefined` after steps in between.
 *
 * @throws RangeError when the objective cannot be computed
 */
export function* computeRuns(
  experiment: Experiment,
  runs: readonly Run[],
): Generator<ComputedRun | undefined, void> {
  if (runs.length === 0) return;
  const { objective, minimumLoss, secondDerivative } = prepareObjective(experiment.objective);
  const lanesOf = (lanes: readonly Run[]) => ({
    objective,
    dtype: experiment.dtype,
    learningRates: lanes.map((run) => run.learningRate.value),
    starts: experiment.start.map(({ value }) => lanes.map(() => value)),
  });

  const trajectory = yield* descend(lanesOf(runs), experiment.epochs);

  // the same in float64, as far as float32 has to be compared with it
  const exactEpochs = Math.max(...runs.map((_, lane) => countExactEpochs(trajectory, lane)));
  const exact = exactEpochs > 0 ? yield* descend({ ...lanesOf(runs), dtype: 'float64' }, exactEpochs) : null;

  // where the runs go that have not arrived within N
  const isLate = (_: unknown, lane: number) => findArrival(trajectory, lane, minimumLoss) === null;
  const late = experiment.epochs < ARRIVAL_LIMIT ? runs.filter(isLate) : [];
  const arrivals = late.length > 0 ? yield* search(lanesOf(late), minimumLoss) : [];

  for (const [lane, run] of runs.entries()) {
    const arrival = arrivals[late.indexOf(run)] ?? -1;
    const diagnosis = diagnose(trajectory, lane, {
      minimumLoss,
      needs: arrival < 0 ? null : arrival,
      linearFactor: secondDerivative === null ? null : 1 - run.learningRate.value * secondDerivative,
      rounding: exact && findRounding(trajectory, exact, lane, minimumLoss),
    });
    yield { trajectory, lane, diagnosis };
  }
}

type Lanes = Omit<DescentOptions, 'epochs' | 'keep'>;

/** Runs a descent to its end, a step at a time. */
function* descend(lanes: Lanes, epochs: number): Generator<undefined, Trajectory> {
  const descent = createDescent({ ...lanes, epochs, keep: 'trajectory' });
  while (descent.epoch < epochs) {
    descent.advance(Math.min(STEP_EPOCHS, epochs - descent.epoch));
    yield undefined;
  }
  return descent.trajectory();
}

/** Follows lanes beyond N to their epochs of arrival, or −1. */
function* search(lanes: Lanes, minimumLoss: MinimumLoss): Generator<undefined, Int32Array<ArrayBuffer>> {
  const { advance, arrivals } = createArrivalSearch(lanes, minimumLoss);
  while (!advance()) yield undefined;
  return arrivals();
}
