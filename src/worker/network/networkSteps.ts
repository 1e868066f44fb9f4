import { pointValues } from '../../core/axis';
import type { NetworkSetting, Run } from '../../core/experiment';
import { padLanes } from '../../core/network/networkDescent';
import { type OpenedNetwork, workOf } from '../../core/network/openNetwork';
import { createSharpnessSearch } from '../../core/network/sharpness';
import { createTraining } from '../../core/network/training';
import { createTrainingSweep } from '../../core/network/trainingSweep';
import { rateOfEpoch } from '../../core/rateOfEpoch';
import { remember } from '../../core/remember';
import { groupBySettings, settingOptions } from '../group';
import type {
  Job,
  JobAnswers,
  JobKind,
  SharpnessJob,
  SharpnessPart,
  SweepJob,
  SweepPart,
} from '../pool/messages';
import { openSetting } from './openSetting';

/** By setting: what was opened for one job serves the next. */
const opened = new Map<string, OpenedNetwork>();

function open(network: NetworkSetting | undefined): OpenedNetwork {
  return remember(opened, JSON.stringify(network), () => {
    const made = openSetting(network!);
    if (made) return made;
    throw new RangeError('own data must be rows of numbers with a class; these cannot be read');
  });
}

/** An epoch of a lane stands for so many weights in what the performer counts as work. */
const WEIGHTS = 64;

/**
 * Computes a job of networks in small steps, as `stepsOf` does for formulas.
 *
 * @throws RangeError when the job is none of networks, or cannot be computed
 */
export function networkStepsOf(
  job: Job,
  _part: unknown,
  work: () => number,
): Iterator<JobAnswers[JobKind] | undefined> {
  switch (job.kind) {
    case 'sweep':
      return sweepSteps(job, work);
    case 'sharpness':
      return sharpnessSteps(job);
    default:
      throw new RangeError(`a job must be one of networks; got ${job.kind}`);
  }
}

function* sweepSteps(
  { experiment, run, rates, points, otherStarts }: SweepJob,
  work: () => number,
): Generator<SweepPart | undefined, void> {
  const network = open(experiment.network);
  const { learningRates: _, changes: __, ...options } = settingOptions(experiment, [asRun(run)]);
  const maker = createTrainingSweep(network, {
    ...options,
    epochs: experiment.epochs,
    learningRates: pointValues(rates, points),
    initialisation: experiment.network!.initialisation,
    seed: experiment.network!.seed,
    otherStarts,
  });
  const lanes = padLanes(1);
  const start = Float64Array.from(
    { length: network.start.length * lanes },
    (_, at) => network.start[Math.floor(at / lanes)]!,
  );
  const sharpness = yield* createSharpnessSearch(network.shape, network.train, lanes)(start);
  const startSharpness = sharpness[0]!;
  while (!maker.isDone) {
    yield maker.advance(work() * WEIGHTS) ? { ...maker.sweep(), startSharpness } : undefined;
  }
}

function asRun(settings: SweepJob['run']): Run {
  return { id: 0, hidden: false, learningRate: { value: 0, text: '0' }, ...settings };
}

function* sharpnessSteps({ experiment, points }: SharpnessJob): Generator<SharpnessPart | undefined, void> {
  const network = open(experiment.network);
  const { epochs } = experiment;
  const stride = Math.max(1, Math.ceil(epochs / points));
  for (const group of groupBySettings(experiment.runs)) {
    const training = createTraining(
      network.objective,
      {
        ...settingOptions(experiment, group),
        starts: Array.from(network.start, (value) => group.map(() => value)),
        epochs,
      },
      null,
    );
    const find = createSharpnessSearch(network.shape, network.train, padLanes(group.length));
    const step = Math.max(1, Math.floor(2_000_000 / (workOf(network) * padLanes(group.length))));
    for (let epoch = 0; epoch <= epochs; epoch += stride) {
      while (training.descent.epoch < epoch) {
        training.advance(Math.min(step, epoch - training.descent.epoch));
        yield undefined;
      }
      const sharpness = yield* find(Float64Array.from(training.descent.snapshot().parameters));
      yield {
        runs: group.map(({ id }) => id),
        epochs: [epoch],
        sharpness: sharpness.slice(0, group.length),
        learningRates: Float64Array.from(group, (run) => rateOfEpoch(run, epoch, epochs)),
      };
    }
  }
}
