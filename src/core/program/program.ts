import type { Dtype } from '../dtype';
import { OPERATIONS, type OperationName, SMALLEST_NORMAL, type Value } from './operations';
import type { Entry, Input, Tape } from './tape';

/** A value that a program writes. A name that is also a lane input is the new state of that lane. */
export interface Output {
  readonly name: string;
  readonly value: Value;
}

/**
 * A finished list, ready to run over lanes. All outputs take effect together after the last operation, as if every
 * input had been read before the first.
 */
export interface Program {
  readonly dtype: Dtype;
  readonly entries: readonly Entry[];
  readonly outputs: readonly Output[];
}

/**
 * Makes a program of what `outputs` need of a tape: shares equal sub-expressions, drops the rest. Only to be called
 * after differentiating: on a shared list the gradients would be summed in another order.
 *
 * In float32 it also inserts `flush` where a result might be too small for a normal number, because TensorFlow's
 * kernels on a CPU flush such results to 0. For most losses that is provable for most results: w + 1 is 0 or
 * at least 2⁻²⁵, so its square needs no flush.
 *
 * @param floors of some inputs: their values are 0 or at least this large in magnitude
 */
export function finishProgram(
  tape: Tape,
  outputs: readonly Output[],
  floors: ReadonlyMap<string, number> = new Map(),
): Program {
  const list = createSharingList(tape.dtype, floors);
  const isNeeded = findNeeded(tape.entries, outputs);
  const placeOf: Value[] = [];
  tape.entries.forEach((entry, value) => {
    if (!isNeeded[value]) return;
    placeOf[value] =
      entry.kind === 'operation'
        ? list.placeOperation(
            entry.operation,
            entry.operands.map((operand) => placeOf[operand]!),
          )
        : list.place(entry);
  });
  return {
    dtype: tape.dtype,
    entries: list.entries,
    outputs: outputs.map(({ name, value }) => ({ name, value: placeOf[value]! })),
  };
}

/**
 * Writes a program behind what the tape holds, with the values of `bindings` in place of the lane inputs of those
 * names. @returns the value of each output
 */
export function appendProgram(
  tape: Tape,
  program: Program,
  bindings: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const placeOf: Value[] = [];
  for (const entry of program.entries) {
    if (entry.kind === 'input') placeOf.push(bindings.get(entry.input.name) ?? tape.read(entry.input));
    else if (entry.kind === 'constant') placeOf.push(tape.constant(entry.value));
    else {
      const operands = entry.operands.map((operand) => placeOf[operand]!);
      placeOf.push(tape.apply(entry.operation, ...operands));
    }
  }
  return new Map(program.outputs.map(({ name, value }) => [name, placeOf[value]!]));
}

/** The inputs of a program, each once. */
export function listInputs(program: Program): Input[] {
  return program.entries.flatMap((entry) => (entry.kind === 'input' ? [entry.input] : []));
}

function findNeeded(entries: readonly Entry[], outputs: readonly Output[]): boolean[] {
  const isNeeded: boolean[] = entries.map(() => false);
  for (const { value } of outputs) isNeeded[value] = true;
  for (let value = entries.length - 1; value >= 0; value--) {
    const entry = entries[value]!;
    if (isNeeded[value] && entry.kind === 'operation') {
      for (const operand of entry.operands) isNeeded[operand] = true;
    }
  }
  return isNeeded;
}

/** A list in which no entry stands twice (value numbering), and in float32 none stores a subnormal number. */
function createSharingList(dtype: Dtype, inputFloors: ReadonlyMap<string, number>) {
  const entries: Entry[] = [];
  const floors: number[] = [];
  const placeOfKey = new Map<string, Value>();

  function place(entry: Entry): Value {
    const key = keyOf(entry);
    let value = placeOfKey.get(key);
    if (value === undefined) {
      value = entries.push(entry) - 1;
      placeOfKey.set(key, value);
      floors.push(floorOf(entry));
    }
    return value;
  }

  function floorOf(entry: Entry): number {
    if (entry.kind === 'constant') return Math.abs(entry.value) || Infinity;
    if (entry.kind === 'input') return inputFloors.get(entry.input.name) ?? SMALLEST_NORMAL;
    const [x = 0, y = x] = entry.operands;
    // A sum with a constant is never its other operand alone.
    const constant = isSum(entry.operation) ? entry.operands.find(isConstantOtherThanZero) : undefined;
    const floor = OPERATIONS[entry.operation].floor ?? (() => 0);
    return constant === undefined
      ? floor(floors[x]!, floors[y]!)
      : floor(floors[constant]!, floors[constant]!);
  }

  function isConstantOtherThanZero(value: Value): boolean {
    const entry = entries[value];
    return entry?.kind === 'constant' && entry.value !== 0;
  }

  /** a + b is b + a, and a · b is b · a, in every bit. A constant stays behind, where `simplify` put it. */
  function inOneOrder(operation: OperationName, operands: readonly Value[]): readonly Value[] {
    const [x = 0, y = 0] = operands;
    const isSwapped = (operation === 'add' || operation === 'multiply') && x > y;
    return isSwapped && entries[y]!.kind !== 'constant' ? [y, x] : operands;
  }

  function placeOperation(operation: OperationName, operands: readonly Value[]): Value {
    if (operation === 'flush' && floors[operands[0]!]! >= SMALLEST_NORMAL) return operands[0]!;
    const value = place({ kind: 'operation', operation, operands: inOneOrder(operation, operands) });
    if (dtype === 'float64' || floors[value]! >= SMALLEST_NORMAL) return value;
    return place({ kind: 'operation', operation: 'flush', operands: [value] });
  }

  return { entries, place, placeOperation };
}

function isSum(operation: OperationName): boolean {
  return operation === 'add' || operation === 'subtract';
}

function keyOf(entry: Entry): string {
  if (entry.kind === 'input') return `${entry.input.kind} ${entry.input.name}`;
  if (entry.kind === 'operation') return `${entry.operation} ${entry.operands.join(' ')}`;
  return Object.is(entry.value, -0) ? 'constant -0' : `constant ${entry.value}`;
}
