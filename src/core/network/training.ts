import type { ChangingDescentOptions, LaneRateChange } from '../rateChanges';
import { countBatches } from './batches';
import { type BatchUpdate, type NetworkDescent, padLanes, type Snapshot } from './networkDescent';
import type { NetworkObjective } from './networkObjective';
import { placeLayers } from './networkShape';
import { createPasses } from './passes';
import { countSamples, type Samples } from './samples';

/** What is told of every epoch. Value of lane j at epoch k stands at index k · lanes + j. */
export interface TrainingHistory {
  readonly lanes: number;
  /** Updates of whole epochs done so far. */
  readonly epochs: number;
  /** Shape [epochs, lanes]: mean over the batches of epoch k of the loss before each update. */
  readonly batchLosses: Float64Array<ArrayBuffer>;
  /** Shape [epochs + 1, lanes]: loss over all training samples at the weights after k epochs. */
  readonly trainLosses: Float64Array<ArrayBuffer>;
  /** Shape [epochs + 1, lanes]; empty without test samples. */
  readonly testLosses: Float64Array<ArrayBuffer>;
  /** Shape [epochs + 1, lanes]: share of samples told right, in [0, 1]. */
  readonly trainAccuracies: Float64Array<ArrayBuffer>;
  /** Shape [epochs + 1, lanes]; empty without test samples. */
  readonly testAccuracies: Float64Array<ArrayBuffer>;
  /** Shape [epochs, lanes]: mean over the batches of ‖g‖, all parameters together. */
  readonly gradientNorms: Float64Array<ArrayBuffer>;
  /** For each layer shape [epochs, lanes]: ‖Δ‖ / ‖W, b‖ of the last update of epoch k, W and b as they were before it. */
  readonly updateRatios: readonly Float64Array<ArrayBuffer>[];
}

/** A training under way. */
export interface Training {
  readonly descent: NetworkDescent;
  /** Trains that many epochs more, but not past the capacity. */
  readonly advance: (epochs: number) => void;
  /** The epochs so far; views of the training's own memory. */
  readonly history: () => TrainingHistory;
  /**
   * The weights of all lanes after an epoch that was done, with what the optimizer remembers: kept, or trained anew from
   * the epoch kept last before it, to the same bits.
   */
  readonly stateAt: (epoch: number) => Snapshot;
}

/** Values that are kept of weights: of more epochs than fit, only some are kept and the rest is computed anew. */
const KEPT_VALUES = 1 << 22;

/**
 * Prepares a training and tells every epoch of it.
 *
 * @param test what the network is tested on after every epoch; null: nothing is
 * @throws RangeError as `createDescent`
 */
export function createTraining(
  objective: NetworkObjective,
  { changes = [], ...options }: Omit<ChangingDescentOptions, 'objective' | 'keep'>,
  test: Samples | null,
): Training {
  const { shape, train, batchSize } = objective.task;
  const { epochs: capacity } = options;
  const lanes = options.learningRates.length;
  const width = padLanes(lanes);
  const places = placeLayers(shape);
  const size = places.at(-1)!.end * width;
  const batches = countBatches(countSamples(train), batchSize);
  const passes = createPasses(shape, width);
  const rows = (count: number) => new Float64Array(count * lanes);
  const batchLosses = rows(capacity);
  const trainLosses = rows(capacity + 1);
  const trainAccuracies = rows(capacity + 1);
  const testLosses = rows(test ? capacity + 1 : 0);
  const testAccuracies = rows(test ? capacity + 1 : 0);
  const gradientNorms = rows(capacity);
  const updateRatios = places.map(() => rows(capacity));

  const kept: Snapshot[] = [];
  const before = new Float64Array(size);
  const losses = new Float64Array(width);
  const right = new Float64Array(width);

  const descent = objective.createWatchedDescent(
    { ...options, objective, keep: 'outcome' },
    { beforeUpdate: noteGradient, afterUpdate: noteUpdate },
  );

  function noteGradient({ epoch, isLast, losses, gradients, parameters }: BatchUpdate): void {
    for (let lane = 0; lane < lanes; lane++) {
      batchLosses[epoch * lanes + lane]! += losses[lane]! / batches;
      gradientNorms[epoch * lanes + lane]! += normOf(gradients, 0, size, lane, width) / batches;
    }
    if (isLast) before.set(parameters);
  }

  function noteUpdate({ epoch, isLast, parameters }: BatchUpdate): void {
    if (!isLast) return;
    places.forEach(({ weights, end }, l) => {
      for (let lane = 0; lane < lanes; lane++) {
        const length = normOf(before, weights * width, end * width, lane, width);
        const moved = distanceOf(before, parameters, weights * width, end * width, lane, width);
        updateRatios[l]![epoch * lanes + lane] = moved / length;
      }
    });
    measure(epoch + 1, parameters);
  }

  function measure(epoch: number, parameters: Float64Array): void {
    passes.measure(parameters, train, losses, right);
    write(epoch, trainLosses, trainAccuracies, countSamples(train));
    if (test) {
      passes.measure(parameters, test, losses, right);
      write(epoch, testLosses, testAccuracies, countSamples(test));
    }
  }

  function write(epoch: number, toLosses: Float64Array, toShares: Float64Array, samples: number): void {
    for (let lane = 0; lane < lanes; lane++) {
      toLosses[epoch * lanes + lane] = losses[lane]!;
      toShares[epoch * lanes + lane] = right[lane]! / samples;
    }
  }

  // a snapshot holds the weights and what an optimizer remembers of each
  const start = descent.snapshot();
  const snapshotSize = size * (1 + start.memory.size);
  const stride = Math.max(1, Math.ceil(((capacity + 1) * snapshotSize) / KEPT_VALUES));
  kept.push(start);
  measure(0, Float64Array.from(start.parameters));
  let replay: NetworkDescent | null = null;

  /** The rates of the update that leaves an epoch. */
  function ratesAt(epoch: number): ArrayLike<number> {
    const isPast = (change: LaneRateChange) => change.epoch <= epoch;
    return changes.findLast(isPast)?.learningRates ?? options.learningRates;
  }

  function advanceOne(one: NetworkDescent): void {
    if (changes.some((change) => change.epoch === one.epoch)) one.setLearningRates(ratesAt(one.epoch));
    one.advance(1);
  }

  return {
    descent,
    advance(epochs) {
      for (let left = Math.min(epochs, capacity - descent.epoch); left > 0; left--) {
        advanceOne(descent);
        if (descent.epoch % stride === 0) kept.push(descent.snapshot());
      }
    },
    history() {
      const done = descent.epoch;
      const cut = (values: Float64Array<ArrayBuffer>, epochs: number) => values.subarray(0, epochs * lanes);
      return {
        lanes,
        epochs: done,
        batchLosses: cut(batchLosses, done),
        trainLosses: cut(trainLosses, done + 1),
        testLosses: cut(testLosses, done + 1),
        trainAccuracies: cut(trainAccuracies, done + 1),
        testAccuracies: cut(testAccuracies, done + 1),
        gradientNorms: cut(gradientNorms, done),
        updateRatios: updateRatios.map((values) => cut(values, done)),
      };
    },
    stateAt(epoch) {
      const nearest = kept[Math.floor(epoch / stride)]!;
      if (nearest.epoch === epoch) return nearest;
      replay ??= objective.createWatchedDescent({ ...options, objective, keep: 'outcome' }, {});
      replay.restore(nearest);
      replay.setLearningRates(ratesAt(nearest.epoch));
      while (replay.epoch < epoch) advanceOne(replay);
      return replay.snapshot();
    },
  };
}

/** The length of what a lane has at [from, to). */
function normOf(values: Float64Array, from: number, to: number, lane: number, width: number): number {
  let squares = 0;
  for (let at = from + lane; at < to; at += width) squares += values[at]! * values[at]!;
  return Math.sqrt(squares);
}

/** How far a lane has moved at [from, to). */
function distanceOf(
  before: Float64Array,
  after: Float64Array,
  from: number,
  to: number,
  lane: number,
  width: number,
): number {
  let squares = 0;
  for (let at = from + lane; at < to; at += width) squares += (after[at]! - before[at]!) ** 2;
  return Math.sqrt(squares);
}
