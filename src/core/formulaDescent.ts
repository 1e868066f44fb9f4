import type { Descent } from './descend';
import { checkAdvance, checkNewRates, type DescentOptions } from './descentOptions';
import { allocateLanes, type Lanes } from './dtype';
import { createEpochInputs } from './epochInputs';
import { roundLanes } from './laneValues';
import { createNonFiniteWatch } from './nonFinite';
import { parameterLane } from './objectives/gradient';
import { constantLanes, type FormulaObjective } from './objectives/objective';
import { SMALLEST_NORMAL } from './program/arithmetic';
import { BLOCK_LANES, type Interpreter } from './program/interpret';
import { runnerOf } from './program/runner';
import { REFUSED } from './secondOrder';
import { compileDescent, LEARNING_RATE, listWatched } from './step';
import { measureOf, startTally, TALLY_LANES } from './tally';

/** Steps of single lanes from which on compiling for a back end pays. */
const MANY_STEPS = 50_000;

/** Epochs that a block runs between two looks at whether it is still finite. */
const CHUNK_EPOCHS = 256;

/**
 * Prepares a descent on a formula. Each epoch is one list of operations: the update, then loss and gradient where it led.
 *
 * @throws RangeError as `createDescent` does, which checks what the options say by themselves
 */
export function createFormulaDescent(
  options: DescentOptions & { readonly objective: FormulaObjective },
): Descent {
  const { objective, dtype, epochs: capacity, keep, tally } = options;
  const lanes = options.learningRates.length;
  let learningRates = roundLanes(dtype, options.learningRates);
  const inputs = createEpochInputs(options, constantLanes(objective, options.constants ?? {}, dtype, lanes));
  const plan = { ...inputs.plan, tallies: tally && measureOf(tally) };
  const isLarge = keep === 'outcome' && lanes * capacity >= MANY_STEPS;
  const backEnd = isLarge ? (options.backEnd ?? null) : null;
  const compile = () => compileDescent(objective, plan, dtype, smallestAboveZero(learningRates), backEnd);
  let compiled = compile();
  const { start, lanes: laneNames } = compiled;
  const constants = inputs.constantsFor(compiled);

  // The state of all lanes: what the step reads and writes.
  const state = new Map(laneNames.map((name) => [name, allocateLanes(dtype, lanes)]));
  const parameterLanes = objective.parameterNames.map(parameterLane);
  parameterLanes.forEach((name, p) => {
    state.get(name)!.set(roundLanes(dtype, options.starts[p]!));
  });
  runOnce(start, state, constants, lanes);

  // What is kept of it, epoch by epoch.
  const watched = listWatched(objective);
  const current = watched.map((name) => state.get(name)!);
  const rows = keep === 'outcome' ? [] : watched.map(() => allocateLanes(dtype, (capacity + 1) * lanes));
  rows.forEach((values, k) => {
    values.set(current[k]!);
  });
  const { copyRow, isSurelyFinite } = runnerOf(dtype);
  const nonFinite = createNonFiniteWatch(lanes, isSurelyFinite);
  nonFinite.inspect(current, 0, 0, lanes);

  const started = tally && startTally(tally, dtype, current[0]!, current.slice(-parameterLanes.length));
  for (const [name, values] of started?.counts ?? []) state.get(name)!.set(values);

  const stateValues = [...state.values()];
  const bind = (step: Interpreter) => ({
    step,
    stateSlots: Array.from(state.keys(), (name) => step.slot(name)!),
    slots: watched.map((name) => step.slot(name)!),
  });
  let { step, stateSlots, slots } = bind(compiled.step);
  let scalars: ReadonlyMap<string, Lanes> = new Map();
  let epoch = 0;

  function loadBlock(from: number, length: number): void {
    for (const [name, values] of state) step.load(name, values, from, length);
    for (const [name, values] of constants) step.load(name, values, from, length);
    step.load(LEARNING_RATE, learningRates, from, length);
    for (const [name, values] of started?.limits ?? []) step.load(name, values, from, length);
  }

  /** Sets the scalars of the updates after epoch `k` and later ones. */
  function loadScalars(k: number): void {
    for (const [name, values] of scalars) step.setEpochScalars(name, values.subarray(k - epoch));
  }

  function storeBlock(from: number, length: number): void {
    for (let k = 0; k < stateSlots.length; k++) {
      if (length === BLOCK_LANES) stateValues[k]!.set(stateSlots[k]!, from);
      else copyRow(stateValues[k]!, from, stateSlots[k]!, length);
    }
  }

  // An epoch that changes nothing is followed by none that does: an update that reads only what is watched depends on
  // nothing else.
  const { hasSchedule, hasNoise, clipsBy } = plan;
  const canRest = state.size === watched.length && !hasSchedule && !hasNoise;

  function recordBlock(from: number, length: number, until: number): void {
    for (let k = epoch; k < until; ) {
      if (k > 0 && canRest && length === lanes && isAtRest(rows, k, lanes)) {
        for (const values of rows) repeatRow(values, k, until, lanes);
        break;
      }
      const end = Math.min(until, k + CHUNK_EPOCHS);
      loadScalars(k);
      step.runAndRecord(length, end - k, slots, rows, (k + 1) * lanes + from, lanes);
      k = end;
    }
    storeBlock(from, length);
  }

  // A gradient that is not finite is clipped by value to one that is, so that the lane can come back.
  const staysNonFinite = clipsBy !== 'value';

  /**
   * Runs a block without looking at each value of each epoch: parameters and gradients that have left finite numbers
   * do not come back, so they are looked at once a chunk; a loss can, so its sum is looked at every epoch. Where
   * something is wrong the chunk is done again from its beginning, which still stands in `state`, with a closer look.
   */
  function runBlock(from: number, length: number, until: number): void {
    for (let k = epoch; k < until; ) {
      const end = Math.min(until, k + CHUNK_EPOCHS);
      loadScalars(k);
      const isStillFinite =
        staysNonFinite &&
        !nonFinite.hasLeft(from, length) &&
        step.runWhileFinite(length, end - k, slots[0]!) &&
        slots.every((slot) => isSurelyFinite(slot, 0, length));
      if (!isStillFinite) {
        loadBlock(from, length);
        for (let at = k + 1; at <= end; at++) {
          loadScalars(at - 1);
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
    loadScalars(epoch);
    step.runWhileFinite(length, until - epoch, step.slot(TALLY_LANES.settled)!);
    storeBlock(from, length);
  }

  /** Runs a block with a back end that looks at each value by itself. */
  function countBlock(from: number, length: number, until: number): void {
    loadScalars(epoch);
    const finiteEpochs = step.countFiniteEpochs!(length, until - epoch);
    if (finiteEpochs !== null) nonFinite.note(finiteEpochs, epoch, until - epoch, from, length);
    storeBlock(from, length);
  }

  return {
    lanes,
    get epoch() {
      return epoch;
    },
    advance(epochs) {
      checkAdvance(epochs);
      const until = Math.min(capacity, epoch + epochs);
      scalars = inputs.scalarsFor(compiled, epoch, until - epoch);
      const runOutcome = step.countFiniteEpochs ? countBlock : runBlock;
      const runLanes = tally ? tallyBlock : keep === 'trajectory' ? recordBlock : runOutcome;
      for (let from = 0; from < lanes && epoch < until; from += BLOCK_LANES) {
        const length = Math.min(BLOCK_LANES, lanes - from);
        loadBlock(from, length);
        runLanes(from, length, until);
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
    setLearningRates(rates) {
      checkNewRates(rates, lanes);
      learningRates = roundLanes(dtype, rates);
      compiled = compile();
      ({ step, stateSlots, slots } = bind(compiled.step));
    },
    refusedEpochs: () => Int32Array.from(state.get(REFUSED) ?? { length: lanes }, (count = 0) => count),
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
function runOnce(
  interpreter: Interpreter,
  state: ReadonlyMap<string, Lanes>,
  constants: ReadonlyMap<string, Lanes>,
  lanes: number,
): void {
  for (let from = 0; from < lanes; from += BLOCK_LANES) {
    const length = Math.min(BLOCK_LANES, lanes - from);
    for (const [name, values] of state) interpreter.load(name, values, from, length);
    for (const [name, values] of constants) interpreter.load(name, values, from, length);
    interpreter.run(length);
    for (const [name, values] of state) interpreter.store(name, values, from, length);
  }
}

function smallestAboveZero(values: Lanes): number {
  let smallest = Infinity;
  for (let lane = 0; lane < values.length; lane++) {
    const value = values[lane]!;
    if (value > 0 && value < smallest) smallest = value;
  }
  return Math.max(smallest, SMALLEST_NORMAL);
}
