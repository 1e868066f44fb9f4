import { allocateLanes, type Dtype, roundTo } from '../dtype';
import { flushed } from './arithmetic';
import type { OperationName, Recorder, Value } from './operation';
import { OPERATIONS } from './operations';

/**
 * What a program reads. `lane`: one value for each lane, which the program may also write (parameters, gradients, an
 * optimizer's memory). `laneConstant`: one value for each lane, the same in every epoch (learning rate, β).
 * `epochScalar`: one value for all lanes, another one every epoch (the learning rate of a schedule, 1 − βᵏ), made in
 * float64 and rounded once.
 */
export interface Input {
  readonly kind: 'lane' | 'laneConstant' | 'epochScalar';
  readonly name: string;
}

/** One entry of the list. Operands stand earlier in the list, and every result is stored once. */
export type Entry =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'operation'; readonly operation: OperationName; readonly operands: readonly Value[] };

/**
 * A list of operations while it is written; this is our GradientTape. For (w + 1)²:
 *
 *     0  input w
 *     1  constant 1
 *     2  add 0 1         w + 1
 *     3  square 2        (w + 1)²
 *
 * It holds what was written and nothing cleverer: every reading of a variable is an entry of its own, and w · 1 stays
 * a multiplication. The order in which gradients arrive at a variable depends on it, and so does how their sum rounds.
 * `finishProgram` simplifies, once nothing is differentiated any more.
 */
export interface Tape extends Recorder {
  readonly dtype: Dtype;
  readonly entries: readonly Entry[];
  readonly read: (input: Input) => Value;
}

/** Starts an empty tape. Constants are rounded to `dtype`, and operations on constants alone are done at once in it. */
export function createTape(dtype: Dtype): Tape {
  const entries: Entry[] = [];
  const push = (entry: Entry) => entries.push(entry) - 1;
  const constant = (value: number) => push({ kind: 'constant', value: roundAsStored(dtype, value) });

  function apply(operation: OperationName, ...operands: Value[]): Value {
    const folded = foldConstants(dtype, entries, operation, operands);
    return folded === null ? push({ kind: 'operation', operation, operands }) : constant(folded);
  }

  return { dtype, entries, constant, apply, read: (input) => push({ kind: 'input', input }) };
}

/** The value of a constant, or null for anything else. */
export function constantAt(entries: readonly Entry[], value: Value): number | null {
  const entry = entries[value];
  return entry?.kind === 'constant' ? entry.value : null;
}

/** The result of an operation on constants, as a lane of `dtype` would hold it; null where an operand is none. */
export function foldConstants(
  dtype: Dtype,
  entries: readonly Entry[],
  operation: OperationName,
  operands: readonly Value[],
): number | null {
  const constants = operands.map((operand) => constantAt(entries, operand));
  if (constants.includes(null)) return null;
  // only now: arrays are dear, and few operations have nothing but constants
  const [x, y, result] = [allocateLanes(dtype, 1), allocateLanes(dtype, 1), allocateLanes(dtype, 1)];
  x[0] = constants[0] ?? 0;
  y[0] = constants[1] ?? 0;
  OPERATIONS[operation].forward(result, x, y, 1);
  return result[0]!;
}

/** Rounds as the program does: to the dtype, and in float32 what is too small for a normal number to 0. */
export function roundAsStored(dtype: Dtype, value: number): number {
  return dtype === 'float32' ? flushed(roundTo(dtype, value)) : value;
}
