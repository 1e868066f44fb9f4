import { allocateLanes, type Lanes } from '../dtype';
import type { Program } from './program';
import { runnerOf } from './runner';
import { bindSchedule, scheduleProgram } from './schedule';

/**
 * Lanes that run together. Enough to make the cost of going from one operation to the next small, few enough to keep
 * all slots of a usual program in 32 kB.
 */
export const BLOCK_LANES = 256;

/**
 * A program on one block of lanes, operation by operation:
 *
 *                      lane 0    1    2    …   255
 *     parameter w     [  5.00  5.00  5.00  …      ]    each row a slot: an array of BLOCK_LANES values
 *     gradient w      [ 12.00 12.00 12.00  …      ]
 *     learning rate   [  0.60  0.20  0.01  …      ]
 */
export interface Interpreter {
  /** Copies lanes [from, from + lanes) of `source` into the slot of a lane or laneConstant input. */
  readonly load: (name: string, source: Lanes, from: number, lanes: number) => void;
  /** Copies the first `lanes` lanes of an input or output to `target`, beginning at index `to`. */
  readonly store: (name: string, target: Lanes, to: number, lanes: number) => void;
  /**
   * Gives an epochScalar input its values, rounded to the program's dtype: value k is used in the k-th epoch of every
   * `run…` from now on, the last one in all after it.
   */
  readonly setEpochScalars: (name: string, values: ArrayLike<number>) => void;
  /** Runs the program once on the first `lanes` lanes, at most BLOCK_LANES. */
  readonly run: (lanes: number) => void;
  /** Runs it once an epoch; stops and returns false where the slot `watched` is not surely finite after one. */
  readonly runWhileFinite: (lanes: number, epochs: number, watched: Lanes) => boolean;
  /** Runs it once an epoch; after the k-th, slot s of `sources` goes to `targets` s at index `to` + k · `stride`. */
  readonly runAndRecord: (
    lanes: number,
    epochs: number,
    sources: readonly Lanes[],
    targets: readonly Lanes[],
    to: number,
    stride: number,
  ) => void;
  /**
   * Runs it once an epoch and counts for each lane the epochs before the first after which a watched output is not
   * finite; null where there is none in any lane. Only where a back end can do both in one go.
   */
  readonly countFiniteEpochs?: (lanes: number, epochs: number) => Lanes | null;
  /** The array behind an input or output; undefined where the program has none of that name. */
  readonly slot: (name: string) => Lanes | undefined;
}

/** Prepares a program for running. Allocates all its memory now, and none while it runs. */
export function createInterpreter(program: Program): Interpreter {
  const { dtype } = program;
  const runner = runnerOf(dtype);
  const schedule = scheduleProgram(program);
  const { arrays, instructions } = bindSchedule(schedule, () => allocateLanes(dtype, BLOCK_LANES));

  function slot(name: string): Lanes | undefined {
    return arrays[schedule.slotOfName.get(name) ?? -1];
  }

  return {
    slot,
    load(name, source, from, lanes) {
      const target = slot(name);
      if (target === undefined) return;
      for (let i = 0; i < lanes; i++) target[i] = source[from + i]!;
      padLanes(target, lanes);
    },
    store(name, target, to, lanes) {
      const source = slot(name);
      if (source !== undefined) runner.copyRow(target, to, source, lanes);
    },
    setEpochScalars(name, values) {
      const place = schedule.scalarSlots.indexOf(schedule.slotOfName.get(name) ?? -1);
      if (place >= 0) instructions.scalarValues[place] = values;
    },
    run(lanes) {
      runner.fillScalars(instructions, paddedLength(lanes), 0);
      runner.run(instructions, paddedLength(lanes));
    },
    runWhileFinite: (lanes, epochs, watched) =>
      runner.runWhileFinite(instructions, paddedLength(lanes), epochs, watched),
    runAndRecord: (lanes, epochs, sources, targets, to, stride) =>
      runner.runAndRecord(instructions, paddedLength(lanes), epochs, sources, targets, to, stride, lanes),
  };
}

function paddedLength(lanes: number): number {
  return (lanes + 3) & ~3;
}

/** Repeats the last lane up to a multiple of four, so that the rest of a loop computes nothing strange. */
function padLanes(slot: Lanes, lanes: number): void {
  const padded = paddedLength(lanes);
  for (let i = lanes; i < padded; i++) slot[i] = slot[lanes - 1]!;
}
