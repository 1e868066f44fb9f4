import type { Dtype, Lanes } from '../dtype';
import type { Operation } from './operation';
import { FLOAT32_RUNNER } from './run.float32';
import { FLOAT64_RUNNER } from './run.float64';

/** A program bound to memory: structure of arrays, so that running it touches no object but these. */
export interface Instructions<Array> {
  readonly codes: Uint8Array;
  readonly targets: readonly Array[];
  readonly xs: readonly Array[];
  readonly ys: readonly Array[];
  readonly zs: readonly Array[];
  readonly us: readonly Array[];
  readonly vs: readonly Array[];
  readonly ws: readonly Array[];
  readonly constants: Float64Array;
  readonly forwards: readonly Operation['forward'][];
  /** Slots of the scalars of an epoch: filled anew before each epoch. */
  readonly scalarSlots: readonly Array[];
  /** For each of them its value for every epoch of the next run; the last one stays for all after it. */
  readonly scalarValues: ArrayLike<number>[];
}

/** The loops over epochs and lanes of a block, for arrays of one dtype. `lanes` is a multiple of 4. */
export interface Runner<Array> {
  /** Does all instructions once. */
  run(instructions: Instructions<Array>, lanes: number): void;
  /** Gives the scalars of an epoch the values that they have in that epoch of a run. */
  fillScalars(instructions: Instructions<Array>, lanes: number, epoch: number): void;
  /** Runs epoch after epoch; stops and returns false where `watched` is not surely finite after one. */
  runWhileFinite(instructions: Instructions<Array>, lanes: number, epochs: number, watched: Array): boolean;
  /** Runs epoch after epoch; after the k-th, source s goes to target s at index `to` + k · `stride`, `length` values. */
  runAndRecord(
    instructions: Instructions<Array>,
    lanes: number,
    epochs: number,
    sources: readonly Array[],
    targets: readonly Array[],
    to: number,
    stride: number,
    length: number,
  ): void;
  /** Copies the first `length` values of `source` to `target`, beginning at index `to`. */
  copyRow(target: Array, to: number, source: Array, length: number): void;
  /** Whether no value in [from, to) is NaN or infinite. May say no where only the sum of the values overflows. */
  isSurelyFinite(values: Array, from: number, to: number): boolean;
}

/** The loops for arrays of `dtype`; with other arrays they would work, but slowly from then on. */
export function runnerOf(dtype: Dtype): Runner<Lanes> {
  return dtype === 'float32' ? FLOAT32_RUNNER : FLOAT64_RUNNER;
}
