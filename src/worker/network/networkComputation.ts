import type { Experiment, Run } from '../../core/experiment';
import { padLanes } from '../../core/network/networkDescent';
import { type OpenedNetwork, workOf } from '../../core/network/openNetwork';
import { createTraining } from '../../core/network/training';
import type { Computation } from '../answerer';
import { groupBySettings, settingOptions } from '../group';
import type { Answer, ComputeRequest } from '../messages';
import { isSameArray } from '../sameTrack';
import { openSetting } from './openSetting';
import { deriveTrainingResult, readTrainingRows, type TrainedRun } from './trainingResult';
import { createTrainingTrack, type TrainingTrack } from './trainingTrack';

type RunsAnswer = Extract<Answer, { readonly type: 'runs' }>;

/** Weights of single samples and lanes that one step goes through: a few milliseconds, so that a newer request is noticed. */
const STEP_WORK = 400_000;

/** A training that takes longer shows its first epochs, and then how far it has come, at most so often; milliseconds. */
const SHOW_FIRST_MS = 16;
const SHOW_MS = 120;

/**
 * Makes the computation that trains networks. As that of formulas it remembers the newest experiment, and what the next
 * one shares with it is not trained again; the weights of any epoch are there for the asking.
 *
 * @param now milliseconds, from any origin
 */
export function createNetworkComputation(now: () => number): Computation {
  /** In the order of the experiment's runs, by what decides their numbers. */
  let held: ReadonlyMap<string, TrainedRun> = new Map();
  let opened: { readonly key: string; readonly network: OpenedNetwork } | null = null;
  let tracks: ReadonlyMap<string, TrainingTrack> = new Map();

  /** Null where a person's own data are none. */
  function open({ network }: Experiment): OpenedNetwork | null {
    const key = JSON.stringify(network);
    if (opened?.key === key) return opened.network;
    const made = openSetting(network!);
    opened = made && { key, network: made };
    return made;
  }

  function* answerRuns(network: OpenedNetwork, request: ComputeRequest): Generator<Answer | undefined, void> {
    const { experiment, wanted } = request;
    const { runs, epochs } = experiment;
    const before = held;
    const done = new Map<Run, TrainedRun>();
    const isWanted = ({ id }: Run) => wanted?.includes(id) ?? true;
    const tell = (trained: readonly TrainedRun[]): RunsAnswer => ({
      type: 'runs',
      request: request.request,
      runs: trained
        .filter(({ run }) => isWanted(run))
        .map((one) => deriveTrainingResult(one, network, request)),
      complete: done.size === runs.length,
    });
    const keep = (trained: readonly TrainedRun[]) => {
      for (const one of trained) done.set(one.run, one);
      if (done.size < runs.length) return;
      held = new Map(runs.map((run) => [keyOf(experiment, run), done.get(run)!]));
    };

    const kept = runs.flatMap((run) => {
      const one = before.get(keyOf(experiment, run));
      return one ? [{ ...one, run }] : [];
    });
    keep(kept);
    const known = tell(kept);
    if (known.runs.length > 0 || known.complete) yield known;
    for (const group of groupBySettings(runs.filter((run) => !done.has(run)))) {
      const training = createTraining(
        network.objective,
        {
          ...settingOptions(experiment, group),
          starts: Array.from(network.start, (value) => group.map(() => value)),
          epochs,
        },
        network.test,
      );
      const trained = group.map((run, lane) => ({ run, training, lane }));
      const step = Math.max(1, Math.floor(STEP_WORK / (workOf(network) * padLanes(group.length))));
      let showAt = now() + SHOW_FIRST_MS;
      while (training.descent.epoch < epochs) {
        training.advance(step);
        const isSlow = now() > showAt && training.descent.epoch < epochs;
        if (isSlow) showAt = now() + SHOW_MS;
        yield isSlow ? tell(trained) : undefined;
      }
      keep(trained);
      yield tell(trained);
    }
  }

  function* answerTracks(
    network: OpenedNetwork,
    request: ComputeRequest,
  ): Generator<Answer | undefined, void> {
    const { experiment } = request;
    const shared = JSON.stringify({ ...experiment, runs: [] });
    const next = new Map<string, TrainingTrack>();
    for (const { key, settings, learningRates } of request.tracks) {
      const known = tracks.get(shared + key);
      const isKnown = known && isSameArray(known.learningRates, learningRates);
      next.set(
        shared + key,
        isKnown ? known : createTrainingTrack(network, experiment, settings, learningRates),
      );
    }
    tracks = next;
    for (const { key } of request.tracks) {
      const track = next.get(shared + key)!;
      while (!track.advance(STEP_WORK)) yield undefined;
      yield { type: 'track', request: request.request, key, track: track.answer() };
    }
  }

  return {
    *answer(request) {
      const network = open(request.experiment);
      if (network) {
        yield* answerRuns(network, request);
        yield* answerTracks(network, request);
      }
      yield { type: 'done', request: request.request };
    },
    rows: (from, to) => [...held.values()].map((trained) => readTrainingRows(trained, from, to)),
  };
}

/** Tells trainings with other numbers apart. */
function keyOf({ network, epochs, dtype }: Experiment, { id, hidden, start, ...own }: Run): string {
  return JSON.stringify([network, epochs, dtype, own, id]);
}
