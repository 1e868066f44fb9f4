import type { Experiment, Run, RunSettings } from '../core/experiment';
import { knownMinimum } from '../core/objectives/presets';
import { createSweep, type Sweep } from '../core/sweep';
import type { Computation } from './answerer';
import { type ComputedRun, computeRuns } from './computedRun';
import { laneOptions } from './group';
import type { Answer, ComputeRequest, RunResult } from './messages';
import { prepareInSteps, prepareObjective } from './preparedObjective';
import { readRows } from './rows';
import { deriveRunResult } from './runResult';
import { isSameArray } from './sameTrack';

/** Lanes × epochs of one step of a track: a few milliseconds on a plain objective. */
const TRACK_STEP = 1 << 17;

/** A run of the newest experiment with its whole trajectory. */
interface HeldRun {
  readonly id: number;
  readonly key: string;
  readonly computed: ComputedRun;
}

/**
 * Makes a computation that remembers the newest experiment: whole trajectories, for exact rows, and the track. What
 * the next one shares with it is not computed again: while one rate is dragged, that is all other runs and the track.
 */
export function createComputation(): Computation {
  let held: readonly HeldRun[] = [];
  /** By what it depends on, the sweep of each track last shown. */
  let painted: ReadonlyMap<string, Sweep> = new Map();

  function* answerMinima({
    request,
    experiment: { objective },
  }: ComputeRequest): Generator<Answer | undefined, void> {
    if (knownMinimum(objective.text)) return;
    const { minima, certain } = yield* prepareInSteps(objective);
    yield { type: 'minima', request, objective, search: { minima, certain } };
  }

  function* answerRuns(request: ComputeRequest): Generator<Answer | undefined, void> {
    const { experiment } = request;
    const known = new Map(held.map(({ key, computed }) => [key, computed]));
    const next = new Map<Run, HeldRun>();
    const tell = (run: Run, computed: ComputedRun): Answer | undefined => {
      next.set(run, { id: run.id, key: keyOf(experiment, run), computed });
      const isWanted = request.wanted?.includes(run.id) ?? true;
      const runs = isWanted ? [deriveRunResult(run, computed, request)] : [];
      const complete = next.size === experiment.runs.length;
      // Not before: until then exact rows come from the experiment that was answered last.
      if (complete) held = experiment.runs.flatMap((one) => next.get(one) ?? []);
      return isWanted || complete ? { type: 'runs', request: request.request, runs, complete } : undefined;
    };

    const unknown: Run[] = [];
    for (const run of experiment.runs) {
      const computed = known.get(keyOf(experiment, run));
      if (computed) yield tell(run, computed);
      else unknown.push(run);
    }
    for (const done of computeRuns(experiment, unknown)) yield done && tell(...done);
    if (experiment.runs.length === 0) {
      held = [];
      yield { type: 'runs', request: request.request, runs: [], complete: true };
    }
  }

  function* answerTracks({
    request,
    experiment,
    tracks,
  }: ComputeRequest): Generator<Answer | undefined, void> {
    const shared = JSON.stringify(sharedBy(experiment));
    const next = new Map<string, Sweep>();
    for (const { key, settings, learningRates } of tracks) {
      const known = painted.get(shared + key);
      const isKnown = known && isSameArray(known.learningRates, learningRates);
      next.set(shared + key, isKnown ? known : paintTrack(experiment, settings, learningRates));
    }
    painted = next;
    // eights, as the core runs them
    const lanes = 8 * Math.max(1, Math.round(TRACK_STEP / 8 / (experiment.epochs + 1)));
    for (const { key, learningRates } of tracks) {
      const sweep = next.get(shared + key)!;
      while (sweep.filled < learningRates.length) {
        sweep.advance(lanes);
        yield undefined;
      }
      // Copies, for the message takes its arrays away.
      const [words, arrivals] = [sweep.words.slice(), sweep.arrivals.slice()];
      yield { type: 'track', request, key, track: { learningRates: learningRates.slice(), words, arrivals } };
    }
  }

  return {
    *answer(request) {
      try {
        yield* answerMinima(request);
        yield* answerRuns(request);
        yield* answerTracks(request);
      } catch (error) {
        held = [];
        throw error;
      }
      yield { type: 'done', request: request.request };
    },
    rows: (from, to) =>
      held.map(({ id, computed }) => ({ id, rows: readRows(computed.trajectory, computed.lane, from, to) })),
  };
}

/**
 * Computes the runs with these ids at once, to the same bits as {@link createComputation}: a lane has the same
 * numbers whichever lanes stand beside it.
 *
 * @returns in the order of `ids`; one that the experiment has not is left out
 * @throws RangeError when the objective cannot be computed
 */
export function previewRuns(request: ComputeRequest, ids: readonly number[]): readonly RunResult[] {
  const { experiment } = request;
  const runs = ids.flatMap((id) => experiment.runs.filter((run) => run.id === id));
  const results = new Map<Run, RunResult>();
  for (const done of computeRuns(experiment, runs)) {
    if (done) results.set(done[0], deriveRunResult(...done, request));
  }
  return runs.map((run) => results.get(run)!);
}

/** Prepares the sweep of a track. */
function paintTrack(
  experiment: Experiment,
  settings: RunSettings,
  learningRates: Float64Array<ArrayBuffer>,
): Sweep {
  const { objective, minimumLoss } = prepareObjective(experiment.objective);
  const run: Run = { id: 0, learningRate: { value: 0, text: '0' }, hidden: false, ...settings };
  const { starts, changes, ...options } = laneOptions(objective, experiment, [run]);
  const { epochs, noise } = experiment;
  return createSweep({
    ...options,
    // of one seed: three hundred rates with each of many would come too late to be of use
    ...(noise && { noise: { deviation: noise.deviation.value, seed: noise.seed } }),
    minimumLoss,
    epochs,
    start: starts.map((values) => values[0]!),
    learningRates,
  });
}

/** Everything of an experiment that all its runs share. */
function sharedBy({ runs, ...shared }: Experiment): Omit<Experiment, 'runs'> {
  return shared;
}

/** Tells runs with other numbers apart; typed numbers with their text, since JSON knows no −0. */
function keyOf(experiment: Experiment, { id, hidden, ...own }: Run): string {
  return JSON.stringify([sharedBy(experiment), own]);
}
