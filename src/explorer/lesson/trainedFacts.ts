import type { Experiment, NetworkSetting } from '../../core/experiment';
import { judgeTraining } from '../../core/network/judgeTraining';
import { createSharpnessSearch } from '../../core/network/sharpness';
import { createTraining, type Training } from '../../core/network/training';
import type { NetworkStopFacts, TrainedFacts } from '../../locales/lessonFacts';
import { openSetting } from '../../worker/network/openSetting';
import { deriveLargestStableRate } from '../largestStableRate';
import { formatCount, formatNumber } from '../numbers';
import { STOPS } from './stops';

/** Starts that 300 is tried from: seeds from 1 on. */
const STARTS = 20;

/** Kernels take lanes by four. */
const LANES = 4;

/** Computes in small steps what is told of trained networks, from the experiments that the parts of their stop show. */
export function* deriveTrainedFacts(facts: NetworkStopFacts): Generator<undefined, TrainedFacts> {
  const [race, thrown, raw] = STOPS.find(({ id }) => id === 'network')!.parts.map(
    ({ experiment }) => experiment,
  );
  const ten = yield* findSharpness(race!, 10);
  const scaled = yield* findSharpness(race!, 0.1);
  const unscaled = yield* findSharpness(raw!, 0.1);
  const { gradientNorms } = train(thrown!, 300).training.history();
  yield;
  let stuck = 0;
  for (let seed = 1; seed <= STARTS; seed++) {
    const { trainLosses, gradientNorms, lanes } = train(withSeed(thrown!, seed), 300).training.history();
    if (judgeTraining(trainLosses, gradientNorms, lanes, 0, 300).word === 'thrownOff') stuck += 1;
    yield;
  }
  return {
    ...facts,
    trained: {
      parabola: formatNumber(
        2 / (deriveLargestStableRate(STOPS[0]!.parts[0]!.experiment.objective.text) ?? Number.NaN),
      ),
      sharpness: formatNumber(ten),
      product: formatNumber(10 * ten),
      thrown: {
        gradients: [formatNumber(gradientNorms[0]!, 2), formatNumber(gradientNorms.at(-1)!, 2)],
        starts: formatCount(STARTS),
        stuck: formatCount(stuck),
      },
      raw: { sharpness: formatNumber(unscaled), edge: formatNumber(2 / unscaled, 2) },
      scaled: { sharpness: formatNumber(scaled), edge: formatNumber(2 / scaled, 2) },
      times: formatNumber(unscaled / scaled, 2),
    },
  };
}

/** The network of an experiment, trained at one rate to the end: a single lane. */
function train({ network: setting, dtype, epochs }: Experiment, rate: number) {
  const network = openSetting(setting!)!;
  const starts = Array.from(network.start, (weight) => [weight]);
  const training = createTraining(network.objective, { dtype, learningRates: [rate], starts, epochs }, null);
  training.advance(epochs);
  return { network, training };
}

function withSeed(experiment: Experiment, seed: number): Experiment {
  return { ...experiment, network: { ...experiment.network!, seed } as NetworkSetting };
}

/** The largest λ at the start and after any epoch of a run. */
function* findSharpness(experiment: Experiment, rate: number): Generator<undefined, number> {
  const { network, training } = train(experiment, rate);
  yield;
  const search = createSharpnessSearch(network.shape, network.train, LANES);
  let largest = 0;
  for (let epoch = 0; epoch <= experiment.epochs; epoch += LANES) {
    const weights = gatherWeights(training, epoch, experiment.epochs, network.start.length);
    const steps = search(weights);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        largest = Math.max(largest, ...step.value);
        break;
      }
      yield;
    }
  }
  return largest;
}

/** The weights after {@link LANES} epochs from one on, or after the last one, a lane each: shape [parameters, lanes]. */
function gatherWeights(training: Training, from: number, last: number, parameters: number): Float64Array {
  const gathered = new Float64Array(parameters * LANES);
  for (let lane = 0; lane < LANES; lane++) {
    const weights = training.stateAt(Math.min(from + lane, last)).parameters;
    const width = weights.length / parameters;
    for (let place = 0; place < parameters; place++) gathered[place * LANES + lane] = weights[place * width]!;
  }
  return gathered;
}
