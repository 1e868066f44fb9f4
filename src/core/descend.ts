import { allocateLanes, type Dtype, type Lanes } from './dtype';
import { LIMITS } from './experiment';
import { createNonFiniteWatch } from './nonFinite';
import { gradientLane, LOSS, parameterLane } from './objectives/gradient';
import type { Objective } from './objectives/objective';
import type { OptimizerName } from './optimizers';
import { SMALLEST_NORMAL } from './program/arithmetic';
import { BLOCK_LANES, type Interpreter } from './program/interpret';
import { runnerOf } from './program/runner';
import { roundAsStored } from './program/tape';
import { compileDescent, LEARNING_RATE } from './step';
import { measureOf, startTally, TALLY_LANES, type Tally, type TallyOptions } from './tally';
import type { Trajectory } from './trajectory';

export interface DescentOptions {
  readonly objective: Objective;
  /** Default 'sgd'. */
  readonly optimizer?: OptimizerName;
  readonly dtype: Dtype;
  /** One for each lane, in [0, 1e6]; rounded to the dtype. */
  readonly learningRates: ArrayLike<number>;
  /** One array for each parameter, one finite value for each lane; rounded to the dtype. */
  readonly starts: readonly ArrayLike<number>[];
  /** The most epochs that will be run: an integer in [1, 100 000]. */
  readonly epochs: number;
  /** Whole trajectories, or only where each lane is now: the latter needs no memory for the past, and is faster. */
  readonly keep: 'trajectory' | 'outcome';
  /** Counts for each lane how long it has been near the minimum, or far beyond its start. Only where outcomes are kept. */
  readonly tally?: TallyOptions;
}

/** Where every lane is. The arrays are the descent's own: they change with the next `advance`. */
export interface Outcome {
  /** Shape [lanes]. */
  readonly losses: Lanes;
  /** One array for each parameter, shape [lanes]. */
  readonly parameters: readonly Lanes[];
  /** One array for each parameter, shape [lanes]. */
  readonly gradients: readonly Lanes[];
  /**
   * Shape [lanes]: first epoch whose loss, gradient or parameter is not finite, or −1. Where a tally is kept nobody looks
   * for it after epoch 0: lanes that have left finite numbers are beyond.
   */
  readonly nonFiniteEpochs: Int32Array<ArrayBuffer>;
  /** Where one was asked for. */
  readonly tally: Tally | null;
}

/** Gradient descent on many lanes, a few epochs at a time. */
export interface Descent {
  readonly lanes: number;
  /** Updates done so far. */
  readonly epoch: number;
  /**
   * Runs that many epochs more, but not past the capacity `epochs`.
   *
   * @throws RangeError when not an integer ≥ 0
   */
  readonly advance: (epochs: number) => void;
  /**
   * The epochs run so far. Losses, parameters and gradients are views of the descent's own memory; what they show
   * does not change with the next `advance`.
   *
   * @throws Error when only outcomes are kept
   */
  readonly trajectory: () => Trajectory;
  readonly outcome: () => Outcome;
}

/** Epochs that a block runs between two looks at whether it is still finite. */
const CHUNK_EPOCHS = 256;

/**
 * Prepares a descent of every lane from its start; loss and gradient of epoch 0 are there at once. In float32 each
 * stored result rounds as in TensorFlow, and a lane has the same bits alone as among others.
 *
 * Divergence is no error: arithmetic goes on, and `nonFiniteEpochs` tells when a lane left finite numbers.
 *
 * @throws RangeError when `epochs`, a learning rate or a start is outside its interval, their numbers do not match, or a
 * tally is to be kept beside whole trajectories
 */
export function createDescent(options: DescentOptions): Descent {
  checkOptions(options);
  const { objective, dtype, epochs: capacity, keep } = options;
  const lanes = options.learningRates.length;
  const learningRates = roundLanes(dtype, options.learningRates);
  const smallestRate = smallestAboveZero(learningRates);
  const { optimizer = 'sgd', tally } = options;
  const measure = tally && measureOf(tally);
  const {
    start,
    step,
    lanes: laneNames,
  } = compileDescent(objective, optimizer, dtype, smallestRate, measure);

  // The state of all lanes: what the step reads and writes.
  const state = new Map(laneNames.map((name) => [name, allocateLanes(dtype, lanes)]));
  const parameterLanes = objective.parameterNames.map(parameterLane);
  const gradientLanes = objective.parameterNames.map(gradientLane);
  parameterLanes.forEach((name, p) => {
    state.get(name)!.set(roundLanes(dtype, options.starts[p]!));
  });
  runOnce(start, state, lanes);

  // What is kept of it, epoch by epoch.
  const watched = [LOSS, ...parameterLanes, ...gradientLanes];
  const current = watched.map((name) => state.get(name)!);
  const rows = keep === 'outcome' ? [] : watched.map(() => allocateLanes(dtype, (capacity + 1) * lanes));
  rows.forEach((values, k) => {
    values.set(current[k]!);
  });
  const { copyRow, isSurelyFinite } = runnerOf(dtype);
  const nonFinite = createNonFiniteWatch(lanes, isSurelyFinite);
  nonFinite.inspect(current, 0, 0, lanes);

  const started = tally && startTally(tally, dtype, current[0]!, current.slice(-gradientLanes.length));
  for (const [name, values] of started?.counts ?? []) state.get(name)!.set(values);

  const stateValues = [...state.values()];
  const stateSlots = Array.from(state.keys(), (name) => step.slot(name)!);
  const slots = watched.map((name) => step.slot(name)!);
  let epoch = 0;

  function loadBlock(from: number, length: number): void {
    for (const [name, values] of state) step.load(name, values, from, length);
    step.load(LEARNING_RATE, learningRates, from, length);
    for (const [name, values] of started?.limits ?? []) step.load(name, values, from, length);
  }

  function storeBlock(from: number, length: number): void {
    for (let k = 0; k < stateSlots.length; k++) copyRow(stateValues[k]!, from, stateSlots[k]!, length);
  }

  // An epoch that changes nothing is followed by none that does: an update that reads only what is watched depends on
  // nothing else.
  const canRest = state.size === watched.length;

  function recordBlock(from: number, length: number, until: number): void {
    for (let k = epoch; k < until; ) {
      if (k > 0 && canRest && length === lanes && isAtRest(rows, k, lanes)) {
        for (const values of rows) repeatRow(values, k, until, lanes);
        break;
      }
      const end = Math.min(until, k + CHUNK_EPOCHS);
      step.runAndRecord(length, end - k, slots, rows, (k + 1) * lanes + from, lanes);
      k = end;
    }
    storeBlock(from, length);
  }

  /**
   * Runs a block without looking at each value of each epoch: parameters and gradients that have left finite numbers
   * do not come back, so they are looked at once a chunk; a loss can, so its sum is looked at every epoch. Where
   * something is wrong the chunk is done again from its beginning, which still stands in `state`, with a closer look.
   */
  function runBlock(from: number, length: number, until: number): void {
    for (let k = epoch; k < until; ) {
      const end = Math.min(until, k + CHUNK_EPOCHS);
      const isStillFinite =
        !nonFinite.hasLeft(from, length) &&
        step.runWhileFinite(length, end - k, slots[0]!) &&
        slots.every((slot) => isSurelyFinite(slot, 0, length));
      if (!isStillFinite) {
        loadBlock(from, length);
        for (let at = k + 1; at <= end; at++) {
          step.run(length);
          nonFinite.inspect(slots, at, from, length);
        }
      }
      storeBlock(from, length);
      k = end;
    }
  }

  /** Runs a block with a tally. Counts are always finite, so no lane stops the others. */
  function tallyBlock(from: number, length: number, until: number): void {
    step.runWhileFinite(length, until - epoch, step.slot(TALLY_LANES.settled)!);
    storeBlock(from, length);
  }

  const advanceBlock = tally ? tallyBlock : keep === 'trajectory' ? recordBlock : runBlock;

  return {
    lanes,
    get epoch() {
      return epoch;
    },
    advance(epochs) {
      if (!(Number.isInteger(epochs) && epochs >= 0)) {
        throw new RangeError(`epochs to advance must be an integer ≥ 0; got ${epochs}`);
      }
      const until = Math.min(capacity, epoch + epochs);
      for (let from = 0; from < lanes && epoch < until; from += BLOCK_LANES) {
        const length = Math.min(BLOCK_LANES, lanes - from);
        loadBlock(from, length);
        advanceBlock(from, length, until);
      }
      if (keep === 'trajectory' && until > epoch) nonFinite.inspectRows(rows, epoch + 1, until);
      epoch = until;
    },
    trajectory() {
      if (keep === 'outcome')
        throw new Error("a trajectory needs keep: 'trajectory'; this descent keeps outcomes");
      const [losses, ...rest] = rows.map((values) => values.subarray(0, (epoch + 1) * lanes));
      const parameters = rest.slice(0, parameterLanes.length);
      const gradients = rest.slice(parameterLanes.length);
      const nonFiniteEpochs = nonFinite.epochs.slice();
      return { dtype, lanes, epochs: epoch, losses: losses!, parameters, gradients, nonFiniteEpochs };
    },
    outcome() {
      const [losses, ...rest] = current;
      const parameters = rest.slice(0, parameterLanes.length);
      const gradients = rest.slice(parameterLanes.length);
      return {
        losses: losses!,
        parameters,
        gradients,
        nonFiniteEpochs: nonFinite.epochs,
        tally: tally
          ? { settled: state.get(TALLY_LANES.settled)!, beyond: state.get(TALLY_LANES.beyond)! }
          : null,
      };
    },
  };
}

/** Whether epoch `k` has the numbers of the one before, in every lane. */
function isAtRest(rows: readonly Lanes[], k: number, lanes: number): boolean {
  return rows.every((values) => {
    for (let at = k * lanes; at < (k + 1) * lanes; at++)
      if (!Object.is(values[at], values[at - lanes])) return false;
    return true;
  });
}

/** Copies the row of epoch `k` to all after it up to `until`. */
function repeatRow(values: Lanes, k: number, until: number, lanes: number): void {
  const from = k * lanes;
  const end = (until + 1) * lanes;
  for (let filled = lanes; from + filled < end; filled *= 2) {
    values.copyWithin(from + filled, from, Math.min(from + filled, end - filled));
  }
}

/** Runs a program on all lanes once, from and to `state`. */
function runOnce(interpreter: Interpreter, state: ReadonlyMap<string, Lanes>, lanes: number): void {
  for (let from = 0; from < lanes; from += BLOCK_LANES) {
    const length = Math.min(BLOCK_LANES, lanes - from);
    for (const [name, values] of state) interpreter.load(name, values, from, length);
    interpreter.run(length);
    for (const [name, values] of state) interpreter.store(name, values, from, length);
  }
}

function roundLanes(dtype: Dtype, values: ArrayLike<number>): Lanes {
  const rounded = allocateLanes(dtype, values.length);
  for (let i = 0; i < values.length; i++) rounded[i] = roundAsStored(dtype, values[i]!);
  return rounded;
}

function smallestAboveZero(values: Lanes): number {
  let smallest = Infinity;
  for (const value of values) if (value > 0 && value < smallest) smallest = value;
  return Math.max(smallest, SMALLEST_NORMAL);
}

function checkOptions({ objective, learningRates, starts, epochs, keep, tally }: DescentOptions): void {
  if (tally && keep !== 'outcome') {
    throw new RangeError(`a tally needs keep: 'outcome'; got '${keep}'`);
  }
  const [least, most] = LIMITS.coreEpochs;
  if (!(Number.isInteger(epochs) && epochs >= least && epochs <= most)) {
    throw new RangeError(`epochs must be an integer in [${least}, ${most}]; got ${epochs}`);
  }
  const [lowest, highest] = LIMITS.learningRate;
  for (let lane = 0; lane < learningRates.length; lane++) {
    const rate = learningRates[lane]!;
    if (!(rate >= lowest && rate <= highest)) {
      throw new RangeError(`learningRates[${lane}] must be a number in [${lowest}, ${highest}]; got ${rate}`);
    }
  }
  const { parameterNames } = objective;
  if (starts.length !== parameterNames.length) {
    const wanted = `one array for each parameter (${parameterNames.join(', ') || 'none'})`;
    throw new RangeError(`starts must have ${wanted}; got ${starts.length}`);
  }
  starts.forEach((values, p) => {
    if (values.length !== learningRates.length) {
      const wanted = `as many values as there are learning rates, ${learningRates.length}`;
      throw new RangeError(`starts[${p}] must have ${wanted}; got ${values.length}`);
    }
    for (let lane = 0; lane < values.length; lane++) {
      const start = values[lane]!;
      if (!Number.isFinite(start)) {
        throw new RangeError(`starts[${p}][${lane}] must be a finite number; got ${start}`);
      }
    }
  });
}
