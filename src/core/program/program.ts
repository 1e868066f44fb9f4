import type { Dtype } from '../dtype';
import type { Value } from './operation';
import { createSharingList } from './sharing';
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
  readonly outputs: readonly ProgramOutput[];
}

interface ProgramOutput extends Output {
  /** In float32: the output is 0, not finite, or at least this large in magnitude. */
  readonly floor: number;
}

/**
 * Makes a program of what `outputs` need of a tape: simplified, equal sub-expressions shared, the rest dropped. Only
 * to be called after differentiating: on such a list the gradients would be summed in another order.
 *
 * @param floors of some inputs: their values are 0 or at least this large in magnitude
 */
export function finishProgram(
  tape: Tape,
  outputs: readonly Output[],
  floors: ReadonlyMap<string, number> = new Map(),
): Program {
  const shared = copyNeeded(tape, outputs, floors);
  // Once more, for what sharing and simplifying left without a use.
  return copyNeeded(shared, shared.outputs, floors);
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
    else placeOf.push(tape.apply(entry.operation, ...entry.operands.map((operand) => placeOf[operand]!)));
  }
  return new Map(program.outputs.map(({ name, value }) => [name, placeOf[value]!]));
}

/** The inputs of a program, each once. */
export function listInputs(program: Program): Input[] {
  return program.entries.flatMap((entry) => (entry.kind === 'input' ? [entry.input] : []));
}

function copyNeeded(
  { dtype, entries }: Pick<Program, 'dtype' | 'entries'>,
  outputs: readonly Output[],
  floors: ReadonlyMap<string, number>,
): Program {
  const list = createSharingList(dtype, floors);
  const isNeeded = findNeeded(entries, outputs);
  const placeOf: Value[] = [];
  entries.forEach((entry, value) => {
    if (!isNeeded[value]) return;
    if (entry.kind === 'input') placeOf[value] = list.read(entry.input);
    else if (entry.kind === 'constant') placeOf[value] = list.constant(entry.value);
    else {
      const operands = entry.operands.map((operand) => placeOf[operand]!);
      placeOf[value] = list.apply(entry.operation, ...operands);
    }
  });
  const placed = outputs.map(({ name, value }) => ({
    name,
    value: placeOf[value]!,
    floor: list.floorAt(placeOf[value]!),
  }));
  return { dtype, entries: list.entries, outputs: placed };
}

function findNeeded(entries: readonly Entry[], outputs: readonly Output[]): boolean[] {
  const isNeeded: boolean[] = entries.map(() => false);
  for (const { value } of outputs) isNeeded[value] = true;
  for (let value = entries.length - 1; value >= 0; value--) {
    const entry = entries[value]!;
    if (!isNeeded[value] || entry.kind !== 'operation') continue;
    for (const operand of entry.operands) isNeeded[operand] = true;
  }
  return isNeeded;
}
