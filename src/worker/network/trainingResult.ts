import type { Diagnosis, Word } from '../../core/diagnose';
import type { Lanes } from '../../core/dtype';
import type { Run } from '../../core/experiment';
import { judgeTraining } from '../../core/network/judgeTraining';
import { padLanes } from '../../core/network/networkDescent';
import type { OpenedNetwork } from '../../core/network/openNetwork';
import { countSamples } from '../../core/network/samples';
import type { Training, TrainingHistory } from '../../core/network/training';
import type { TrainingWord } from '../../core/network/trainingWords';
import { gatherSeries, reduceSeries } from '../../core/reduce';
import type { ComputeRequest, Curve, RunResult, RunRows, TrainingCurves } from '../messages';
import { chunkAround } from '../rows';

/** A run of the newest experiment with its whole training. */
export interface TrainedRun {
  readonly run: Run;
  readonly training: Training;
  readonly lane: number;
}

/** The word of a formula that is nearest, for what tells only those apart. */
export const NEAREST_WORD: Readonly<Record<TrainingWord, Word>> = {
  standsStill: 'standsStill',
  crawls: 'crawls',
  converges: 'slidesIn',
  jumps: 'swingsIn',
  thrownOff: 'diverges',
  diverges: 'diverges',
};

/** Cuts a training, done or under way, to what the screen can show. */
export function deriveTrainingResult(
  { run, training, lane }: TrainedRun,
  network: OpenedNetwork,
  request: ComputeRequest,
): RunResult {
  const history = training.history();
  const { lanes, epochs, trainLosses } = history;
  const { word, reached, nonFiniteEpoch } = judgeTraining(
    trainLosses,
    history.gradientNorms,
    lanes,
    lane,
    run.learningRate.value,
  );
  const columns = Math.max(1, Math.round(request.pixels.loss));
  const reduced = reduceSeries(trainLosses, { count: epochs + 1, offset: lane, stride: lanes, columns });
  const lossCurve: Curve = {
    epochs: reduced.epochs,
    parameters: [],
    losses: gatherSeries(trainLosses, reduced.epochs, lane, lanes),
    nonFiniteEpoch: reduced.nonFiniteEpoch,
  };
  const lossAt = (epoch: number) => trainLosses[epoch * lanes + lane]!;
  const diagnosis: Diagnosis = {
    word: NEAREST_WORD[word],
    arrival: reached,
    needs: reached,
    isSearched: false,
    sideChanges: 0,
    stepFactor: 1,
    nonFiniteEpoch,
    minimumLoss: null,
    startLoss: lossAt(0),
    endLoss: lossAt(nonFiniteEpoch ?? epochs),
    linearFactor: null,
    rounding: null,
  };
  const [from, to] = chunkAround(request.cursor, epochs);
  return {
    id: run.id,
    learningRate: run.learningRate.value,
    epochs,
    lossCurve,
    pathCurve: lossCurve,
    rows: { from, losses: cutLosses(history, lane, from, to), parameters: [], gradients: [] },
    diagnosis,
    training: { word, ...deriveCurves(history, lane, lossCurve, network) },
  };
}

function deriveCurves(
  history: TrainingHistory,
  lane: number,
  { epochs }: Curve,
  { train, test }: OpenedNetwork,
): Omit<TrainingCurves, 'word'> {
  const { lanes } = history;
  const at = (values: Float64Array<ArrayBuffer>) => gatherSeries(values, epochs, lane, lanes);
  // of the epoch that leads to k, so that there is none at the start
  const leading = (values: Float64Array) =>
    epochs.map((epoch) => (epoch > 0 ? values[(epoch - 1) * lanes + lane]! : Number.NaN));
  return {
    trainAccuracies: at(history.trainAccuracies),
    testLosses: test ? at(history.testLosses) : null,
    testAccuracies: test ? at(history.testAccuracies) : null,
    gradientNorms: leading(history.gradientNorms),
    updateRatios: history.updateRatios.map(leading),
    trainSamples: countSamples(train),
    testSamples: test ? countSamples(test) : 0,
  };
}

/**
 * Exact epochs [from, to] of a training. The weights and biases come with a single epoch alone: they are many.
 */
export function readTrainingRows({ run, training, lane }: TrainedRun, from: number, to: number): RunRows {
  const history = training.history();
  const last = Math.min(Math.floor(to), history.epochs);
  const first = Math.min(Math.max(0, Math.floor(from)), history.epochs + 1);
  const isSingle = first === last;
  const width = padLanes(history.lanes);
  const state = isSingle ? training.stateAt(first) : null;
  const ofLane = (values: Lanes) =>
    Float64Array.from({ length: values.length / width }, (_, p) => values[p * width + lane]!);
  const parameters = state ? Array.from(ofLane(state.parameters), (value) => Float64Array.of(value)) : [];
  const losses = cutLosses(history, lane, first, last);
  const at = (values: Float64Array) => losses.map((_, k) => values[(first + k) * history.lanes + lane]!);
  const isTested = history.testLosses.length > 0;
  return {
    id: run.id,
    rows: {
      from: first,
      losses,
      parameters,
      gradients: [],
      training: {
        ...(state && {
          memory: new Map(Array.from(state.memory, ([name, values]) => [name, ofLane(values)])),
        }),
        trainAccuracies: at(history.trainAccuracies),
        testLosses: isTested ? at(history.testLosses) : null,
        testAccuracies: isTested ? at(history.testAccuracies) : null,
        gradientNorms: losses.map((_, k) =>
          first + k > 0 ? history.gradientNorms[(first + k - 1) * history.lanes + lane]! : Number.NaN,
        ),
      },
    },
  };
}

function cutLosses({ trainLosses, lanes }: TrainingHistory, lane: number, from: number, to: number) {
  return Float64Array.from(
    { length: Math.max(0, to + 1 - from) },
    (_, k) => trainLosses[(from + k) * lanes + lane]!,
  );
}
