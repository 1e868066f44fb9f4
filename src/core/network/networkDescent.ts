import { clipLanesByNorm } from '../clipping';
import type { Descent, Outcome } from '../descend';
import { checkAdvance, checkNewRates, type DescentOptions } from '../descentOptions';
import { allocateLanes, type Lanes } from '../dtype';
import { createEpochInputs } from '../epochInputs';
import { roundLanes } from '../laneValues';
import { createNonFiniteWatch } from '../nonFinite';
import { memoryOf } from '../optimizer';
import { BLOCK_LANES } from '../program/interpret';
import { runnerOf } from '../program/runner';
import { CLIPPING_LIMIT, compileUpdate, LEARNING_RATE } from '../step';
import { countBatches, orderSamples } from './batches';
import { countParameters } from './networkShape';
import type { NetworkTask } from './networkTask';
import { createPasses } from './passes';
import { countSamples } from './samples';

/** What is known around one update. Arrays are the descent's own and change with the next; shapes as in {@link createPasses}. */
export interface BatchUpdate {
  /** From 0. */
  readonly epoch: number;
  /** From 0, within the epoch. */
  readonly batch: number;
  /** Whether it is the last of its epoch. */
  readonly isLast: boolean;
  /** Mean loss of the batch before the update, shape [lanes]. */
  readonly losses: Float64Array;
  /** Shape [parameters, lanes]. */
  readonly gradients: Float64Array;
  /** Shape [parameters, lanes]. */
  readonly parameters: Float64Array;
}

/** Looks on while a network is trained. `lanes` in the shapes are those of the descent, rounded up by {@link padLanes}. */
export interface BatchWatch {
  readonly beforeUpdate?: (update: BatchUpdate) => void;
  readonly afterUpdate?: (update: BatchUpdate) => void;
}

/** Where a descent stood after an epoch, to go on from there. */
export interface Snapshot {
  readonly epoch: number;
  /** Shape [parameters, padded lanes]. */
  readonly parameters: Lanes;
  /** What the optimizer remembers, by what it calls it ("velocity"); shapes as above. */
  readonly memory: ReadonlyMap<string, Lanes>;
}

/** A descent that can go back. */
export interface NetworkDescent extends Descent {
  readonly snapshot: () => Snapshot;
  /** Goes on from where a descent with the same options stood. What a trajectory kept stays. */
  readonly restore: (snapshot: Snapshot) => void;
}

/** Lanes that the kernels run for so many: one, or a power of two from four on, so that blocks of lanes repeat. */
export function padLanes(lanes: number): number {
  if (lanes === 1) return 1;
  let padded = 4;
  while (padded < lanes) padded *= 2;
  return padded;
}

/**
 * Prepares the descent of a network on every lane. An epoch shows each training sample once, in batches, and updates after
 * each; loss and gradient of an epoch are those over all training samples.
 *
 * In float32 parameters, gradients and what the optimizer remembers are float32, and updates round as everywhere. Sums
 * inside a layer are float64: libraries add float32 products in an order that depends on the machine.
 *
 * @throws RangeError when there are more than 256 lanes, the optimizer needs second derivatives, or noise is asked for
 */
export function createNetworkDescent(
  task: NetworkTask,
  options: DescentOptions,
  watch: BatchWatch = {},
): NetworkDescent {
  if (options.noise && options.noise.deviation > 0) {
    throw new RangeError(
      'noise must be left out for a network: batches bring their own. Make batches smaller.',
    );
  }
  const { shape, train, batchSize, seed } = task;
  const { dtype, epochs: capacity, keep } = options;
  const lanes = options.learningRates.length;
  const width = padLanes(lanes);
  if (width > BLOCK_LANES) {
    throw new RangeError(`learningRates of a network must be at most ${BLOCK_LANES}; got ${lanes}`);
  }
  const count = countParameters(shape);
  const size = count * width;
  const samples = countSamples(train);
  const batches = countBatches(samples, batchSize);
  const order = new Int32Array(samples);
  const all = Int32Array.from(order, (_, k) => k);
  const passes = createPasses(shape, width);

  // parameters, lanes innermost; lanes beyond the last repeat the first
  const spread = (values: ArrayLike<number>) =>
    Float64Array.from({ length: width }, (_, lane) => values[lane < lanes ? lane : 0] ?? 0);
  const parameters = allocateLanes(dtype, size);
  options.starts.forEach((values, p) => {
    parameters.set(roundLanes(dtype, spread(values)), p * width);
  });
  /** What the passes read: the parameters themselves where they are float64. */
  const read = parameters instanceof Float64Array ? parameters : new Float64Array(size);
  const gradients = new Float64Array(size);
  const losses = new Float64Array(width);

  // the update, one list for all parameters
  const inputs = createEpochInputs(options, new Map(), batches);
  const clipsByNorm = inputs.plan.clipsBy === 'norm';
  const update = compileUpdate(
    { ...inputs.plan, clipsBy: clipsByNorm ? undefined : inputs.plan.clipsBy },
    dtype,
  );
  const { step } = update;
  const memory = new Map(update.memory.map((name) => [name, allocateLanes(dtype, size)]));
  const given = inputs.constantsFor({ ...update, start: step, lanes: [] });
  const limits = spread(given.get(CLIPPING_LIMIT) ?? []);
  for (const [name, values] of given) loadRepeated(name, spread(values));
  loadRepeated(LEARNING_RATE, spread(options.learningRates));

  /** Blocks of lanes are of one pattern, so what is constant is loaded once. */
  function loadRepeated(name: string, values: Float64Array): void {
    const repeated = Float64Array.from({ length: BLOCK_LANES }, (_, k) => values[k % width]!);
    step.load(name, roundLanes(dtype, repeated), 0, BLOCK_LANES);
  }

  function updateParameters(): void {
    for (let from = 0; from < size; from += BLOCK_LANES) {
      const length = Math.min(BLOCK_LANES, size - from);
      step.load(update.parameter, parameters, from, length);
      step.load(update.gradient, gradients, from, length);
      for (const [name, values] of memory) step.load(name, values, from, length);
      step.run(length);
      step.store(update.parameter, parameters, from, length);
      for (const [name, values] of memory) step.store(name, values, from, length);
    }
    if (read !== parameters) read.set(parameters);
  }

  function runEpoch(epoch: number): void {
    const scalars = inputs.scalarsFor({ ...update, start: step, lanes: [] }, epoch * batches, batches);
    orderSamples(order, seed, epoch);
    for (let batch = 0; batch < batches; batch++) {
      for (const [name, values] of scalars) step.setEpochScalars(name, values.subarray(batch));
      const from = batch * batchSize;
      passes.evaluate(read, train, order, from, Math.min(samples, from + batchSize), losses, gradients);
      if (clipsByNorm) clipLanesByNorm(gradients, limits, width);
      const isLast = batch === batches - 1;
      watch.beforeUpdate?.({ epoch, batch, isLast, losses, gradients, parameters: read });
      updateParameters();
      watch.afterUpdate?.({ epoch, batch, isLast, losses, gradients, parameters: read });
    }
  }

  // what is kept of it
  const { isSurelyFinite } = runnerOf(dtype);
  const nonFinite = createNonFiniteWatch(lanes, isSurelyFinite);
  const lossRows = keep === 'trajectory' ? allocateLanes(dtype, (capacity + 1) * lanes) : null;
  const rows = (kept: boolean) =>
    Array.from({ length: kept ? count : 0 }, () => allocateLanes(dtype, (capacity + 1) * lanes));
  const parameterRows = rows(lossRows !== null);
  const gradientRows = rows(lossRows !== null);

  /** The lanes of a parameter, without those that fill up. */
  const lanesOf = (values: Lanes, p: number) => values.subarray(p * width, p * width + lanes);

  function evaluateAll(): void {
    passes.evaluate(read, train, all, 0, samples, losses, gradients);
  }

  function keepEpoch(epoch: number): void {
    if (lossRows) {
      evaluateAll();
      lossRows.set(losses.subarray(0, lanes), epoch * lanes);
      for (let p = 0; p < count; p++) {
        parameterRows[p]!.set(lanesOf(parameters, p), epoch * lanes);
        gradientRows[p]!.set(lanesOf(gradients, p), epoch * lanes);
      }
    }
    if (isSurelyFinite(parameters, 0, size)) return;
    for (let p = 0; p < count; p++) nonFinite.inspect([lanesOf(parameters, p)], epoch, 0, lanes);
  }

  read.set(parameters);
  keepEpoch(0);
  let epoch = 0;

  return {
    lanes,
    get epoch() {
      return epoch;
    },
    advance(epochs) {
      checkAdvance(epochs);
      for (const until = Math.min(capacity, epoch + epochs); epoch < until; ) {
        runEpoch(epoch);
        epoch += 1;
        keepEpoch(epoch);
      }
    },
    trajectory() {
      if (!lossRows) throw new Error("a trajectory needs keep: 'trajectory'; this descent keeps outcomes");
      const cut = (values: Lanes) => values.subarray(0, (epoch + 1) * lanes);
      return {
        dtype,
        lanes,
        epochs: epoch,
        losses: cut(lossRows),
        parameters: parameterRows.map(cut),
        gradients: gradientRows.map(cut),
        nonFiniteEpochs: nonFinite.epochs.slice(),
      };
    },
    outcome(): Outcome {
      evaluateAll();
      return {
        losses: roundLanes(dtype, losses.subarray(0, lanes)),
        parameters: Array.from({ length: count }, (_, p) => lanesOf(parameters, p)),
        gradients: Array.from({ length: count }, (_, p) => lanesOf(gradients, p)),
        nonFiniteEpochs: nonFinite.epochs,
        tally: null,
      };
    },
    setLearningRates(rates) {
      checkNewRates(rates, lanes);
      loadRepeated(LEARNING_RATE, spread(rates));
    },
    refusedEpochs: () => new Int32Array(lanes),
    snapshot: () => ({
      epoch,
      parameters: parameters.slice(),
      memory: new Map(
        Array.from(memory, ([lane, values]) => [memoryOf(lane, update.parameter), values.slice()]),
      ),
    }),
    restore(snapshot) {
      epoch = snapshot.epoch;
      parameters.set(snapshot.parameters);
      if (read !== parameters) read.set(parameters);
      for (const [lane, values] of memory) values.set(snapshot.memory.get(memoryOf(lane, update.parameter))!);
    },
  };
}
