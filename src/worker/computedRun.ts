import { ARRIVAL_LIMIT, createArrivalSearch } from '../core/arrival';
import { type Diagnosis, diagnose } from '../core/diagnose';
import { findArrival } from '../core/distance';
import type { Experiment, Run } from '../core/experiment';
import type { MinimumLoss } from '../core/minimumLoss';
import { createChangingDescent } from '../core/rateChanges';
import { countExactEpochs, findRounding } from '../core/rounding';
import { runFactor } from '../core/runFactor';
import { type SeedSpread, spreadOfSeeds } from '../core/seedSpread';
import type { Trajectory } from '../core/trajectory';
import { type Group, groupRuns, type LaneOptions } from './group';
import { type PreparedObjective, prepareInSteps } from './preparedObjective';

/** All there is to know of one run, whatever the size of the screen. */
export interface ComputedRun {
  /** With noise, of the first seed. */
  readonly trajectory: Trajectory;
  /** Its place in `trajectory`. */
  readonly lane: number;
  /** With noise, of the mean over the seeds. */
  readonly diagnosis: Diagnosis;
  /** What several seeds have in common; null where gradients are exact. */
  readonly spread: SeedSpread | null;
  /** How many updates its optimizer refused, with noise those of the first seed. */
  readonly refusedEpochs: number;
}

/** Epochs of one step of the computation: with 8 lanes well under a millisecond on a plain objective. */
const STEP_EPOCHS = 256;

/**
 * Computes runs of an experiment, those that share their settings side by side, in small steps: gives each of `runs`
 * as soon as it is known, and `undefined` after steps in between.
 *
 * @returns pairs of run and result, in the order in which they are done
 * @throws RangeError when the objective cannot be computed
 */
export function* computeRuns(
  experiment: Experiment,
  runs: readonly Run[],
): Generator<readonly [Run, ComputedRun] | undefined, void> {
  if (runs.length === 0) return;
  const prepared = yield* prepareInSteps(experiment.objective);
  for (const group of groupRuns(prepared.objective, experiment, runs)) {
    const compute = experiment.noise ? computeNoisy : computeExact;
    yield* compute(experiment, prepared, group);
  }
}

type Computing = Generator<readonly [Run, ComputedRun] | undefined, void>;

function* computeExact(
  experiment: Experiment,
  { minimumLoss, curvature }: PreparedObjective,
  { runs, options }: Group,
): Computing {
  const { epochs } = experiment;
  const { trajectory, refused } = yield* descend(options, epochs);

  // the same in float64, as far as float32 has to be compared with it
  const exactEpochs = Math.max(...runs.map((_, lane) => countExactEpochs(trajectory, lane)));
  const exact = exactEpochs > 0 ? yield* descend({ ...options, dtype: 'float64' }, exactEpochs) : null;

  // where the runs go that have not arrived within N; a schedule ends there
  const isSearched = epochs < ARRIVAL_LIMIT && !options.schedule;
  const late = runs.flatMap((_, lane) =>
    isSearched && findArrival(trajectory, lane, minimumLoss) === null ? [lane] : [],
  );
  const arrivals = late.length > 0 ? yield* search(pickLanes(options, late), minimumLoss) : [];

  for (const [lane, run] of runs.entries()) {
    const arrival = arrivals[late.indexOf(lane)] ?? -1;
    const diagnosis = diagnose(trajectory, lane, {
      minimumLoss,
      needs: arrival < 0 ? null : arrival,
      isSearched: isSearched || epochs >= ARRIVAL_LIMIT,
      linearFactor: curvature === null ? null : runFactor(run, curvature),
      rounding: exact && findRounding(trajectory, exact.trajectory, lane, minimumLoss),
    });
    yield [run, { trajectory, lane, diagnosis, spread: null, refusedEpochs: refused[lane]! }];
  }
}

function* computeNoisy(
  experiment: Experiment,
  { minimumLoss }: PreparedObjective,
  { runs, options }: Group,
): Computing {
  const { epochs } = experiment;
  const { deviation, seed, seeds } = experiment.noise!;
  const descents: Ended[] = [];
  for (let one = 0; one < seeds; one++) {
    // seeds past the greatest go on from 0
    const noise = { deviation: deviation.value, seed: (seed + one) % 2 ** 32 };
    descents.push(yield* descend({ ...options, noise }, epochs));
  }
  const { trajectory, refused } = descents[0]!;
  const spread = spreadOfSeeds(descents.map((one) => one.trajectory));
  yield undefined;
  for (const [lane, run] of runs.entries()) {
    const diagnosis = diagnose(spread.mean, lane, { minimumLoss, isSearched: false });
    yield [run, { trajectory, lane, diagnosis, spread, refusedEpochs: refused[lane]! }];
  }
}

/** A descent after its last epoch. */
interface Ended {
  readonly trajectory: Trajectory;
  /** Refused updates, by lane. */
  readonly refused: ArrayLike<number>;
}

/** Runs a descent to its end, a step at a time. */
function* descend(lanes: LaneOptions, epochs: number): Generator<undefined, Ended> {
  const descent = createChangingDescent({ ...lanes, epochs, keep: 'trajectory' });
  while (descent.epoch < epochs) {
    descent.advance(Math.min(STEP_EPOCHS, epochs - descent.epoch));
    yield undefined;
  }
  return { trajectory: descent.trajectory(), refused: descent.refusedEpochs() };
}

/** Follows lanes beyond N to their epochs of arrival, or −1. */
function* search(
  lanes: LaneOptions,
  minimumLoss: MinimumLoss,
): Generator<undefined, Int32Array<ArrayBuffer>> {
  const { advance, arrivals } = createArrivalSearch(lanes, minimumLoss);
  while (!advance()) yield undefined;
  return arrivals();
}

/** The options of some lanes alone. */
function pickLanes(options: LaneOptions, lanes: readonly number[]): LaneOptions {
  const pick = (values: ArrayLike<number>) => lanes.map((lane) => values[lane]!);
  return {
    ...options,
    learningRates: pick(options.learningRates),
    starts: options.starts.map(pick),
    changes: (options.changes ?? []).map(({ epoch, learningRates }) => ({
      epoch,
      learningRates: pick(learningRates),
    })),
  };
}
