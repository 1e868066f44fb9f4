import type { Dtype } from '../dtype';
import { SMALLEST_NORMAL } from './arithmetic';
import type { OperationName, Value } from './operation';
import { OPERATIONS } from './operations';
import { simplify } from './simplify';
import { type Entry, foldConstants, type Input, roundAsStored, type Tape } from './tape';

/** A tape that also knows how small the magnitude of an entry can be, other than 0; in float32 only. */
interface SharingList extends Tape {
  readonly floorAt: (value: Value) => number;
}

/**
 * A tape that simplifies and on which no entry stands twice (value numbering).
 *
 * In float32 it also writes `flush` behind a result that might be too small for a normal number, because TensorFlow's
 * kernels on a CPU flush such results to 0. For most losses it need not be written: w + 1 is 0 or at least 2⁻²⁵,
 * so its square is never so small.
 *
 * @param inputFloors of some inputs: their values are 0 or at least this large in magnitude
 */
export function createSharingList(dtype: Dtype, inputFloors: ReadonlyMap<string, number>): SharingList {
  const entries: Entry[] = [];
  /** For each entry: its values are 0, not finite, or at least this large in magnitude. */
  const floors: number[] = [];
  const placeOfKey = new Map<string, Value>();

  function place(entry: Entry): Value {
    const key = keyOf(entry);
    const known = placeOfKey.get(key);
    if (known !== undefined) return known;
    placeOfKey.set(key, entries.length);
    floors.push(floorOf(entry));
    return entries.push(entry) - 1;
  }

  function floorOf(entry: Entry): number {
    if (entry.kind === 'constant') return Math.abs(entry.value) || Infinity;
    if (entry.kind === 'input') return inputFloors.get(entry.input.name) ?? SMALLEST_NORMAL;
    const { floor } = OPERATIONS[entry.operation];
    if (floor === undefined) return 0;
    // A sum with a constant is never its other operand alone.
    const constant = isSum(entry.operation) ? entry.operands.find(isConstantOtherThanZero) : undefined;
    const [x = 0, y = x] = constant === undefined ? entry.operands : [constant, constant];
    return floor(floors[x]!, floors[y]!);
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

  function constant(value: number): Value {
    return place({ kind: 'constant', value: roundAsStored(dtype, value) });
  }

  function apply(operation: OperationName, ...operands: Value[]): Value {
    const folded = foldConstants(dtype, entries, operation, operands);
    if (folded !== null) return constant(folded);
    const simpler = simplify({ entries, apply, constant }, operation, operands);
    if (simpler !== null) return simpler;
    if (operation === 'flush' && floors[operands[0]!]! >= SMALLEST_NORMAL) return operands[0]!;
    const value = place({ kind: 'operation', operation, operands: inOneOrder(operation, operands) });
    if (dtype === 'float64' || floors[value]! >= SMALLEST_NORMAL) return value;
    return place({ kind: 'operation', operation: 'flush', operands: [value] });
  }

  return {
    dtype,
    entries,
    constant,
    apply,
    read: (input: Input) => place({ kind: 'input', input }),
    floorAt: (value) => floors[value]!,
  };
}

function isSum(operation: OperationName): boolean {
  return operation === 'add' || operation === 'subtract';
}

function keyOf(entry: Entry): string {
  if (entry.kind === 'input') return `${entry.input.kind} ${entry.input.name}`;
  if (entry.kind === 'operation') return `${entry.operation} ${entry.operands.join(' ')}`;
  return Object.is(entry.value, -0) ? 'constant -0' : `constant ${entry.value}`;
}
