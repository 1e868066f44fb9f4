import type { Value } from './operation';
import { OPERATIONS } from './operations';
import type { Entry, Tape } from './tape';

/**
 * Writes ∂result/∂input behind what the tape holds, for each lane input in `names`, in reverse mode. List to list:
 * applied to a gradient it gives second derivatives.
 *
 * The sums are those of TensorFlow's GradientTape, term by term. An operation's turn comes when all gradients of its
 * result have arrived, first ready first served; what arrives anywhere is added in the order of arrival. Not simply
 * the list backwards: for w·(2w + w) that would add the same three terms in another order, and round differently.
 *
 * @returns one value for each name; constant 0 where the result does not depend on it
 */
export function differentiate(tape: Tape, result: Value, names: readonly string[]): Value[] {
  const isActive = findActive(tape.entries, names);
  const awaited = countUses(tape.entries, result, isActive);
  const arrivals = new Map<Value, Value[]>([[result, [tape.constant(1)]]]);
  const arrivalsAtName = new Map<string, Value[]>(names.map((name) => [name, []]));

  const ready: Value[] = isActive[result] ? [result] : [];
  for (const value of ready) {
    const entry = tape.entries[value]!;
    const gradient = addUp(tape, arrivals.get(value) ?? []);
    if (entry.kind === 'input') arrivalsAtName.get(entry.input.name)!.push(gradient);
    if (entry.kind !== 'operation') continue;
    const [x = value, y = x] = entry.operands;
    const gradients = OPERATIONS[entry.operation].backward(tape, gradient, value, x, y);
    entry.operands.forEach((operand, place) => {
      if (!isActive[operand]) return;
      const contribution = gradients[place] ?? null;
      if (contribution !== null) arrivals.set(operand, [...(arrivals.get(operand) ?? []), contribution]);
      if (--awaited[operand]! === 0) ready.push(operand);
    });
  }

  return names.map((name) => addUp(tape, arrivalsAtName.get(name)!));
}

/** Which entries depend on one of the inputs. */
function findActive(entries: readonly Entry[], names: readonly string[]): boolean[] {
  const isActive: boolean[] = [];
  for (const entry of entries) {
    isActive.push(
      (entry.kind === 'input' && entry.input.kind === 'lane' && names.includes(entry.input.name)) ||
        (entry.kind === 'operation' && entry.operands.some((operand) => isActive[operand])),
    );
  }
  return isActive;
}

/** How many gradients each entry has to wait for: one for each use on the way to the result. */
function countUses(entries: readonly Entry[], result: Value, isActive: readonly boolean[]): number[] {
  const uses = entries.map(() => 0);
  for (let value = result; value >= 0; value--) {
    const entry = entries[value]!;
    const leadsToResult = value === result || uses[value]! > 0;
    if (entry.kind !== 'operation' || !isActive[value] || !leadsToResult) continue;
    for (const operand of entry.operands) uses[operand]!++;
  }
  return uses;
}

/** Adds from left to right; of more than nine terms the first two to nine, and then eight at a time, as tf.add_n does. */
function addUp(tape: Tape, terms: readonly Value[]): Value {
  const addRow = (row: readonly Value[]) => row.reduce((sum, term) => tape.apply('add', sum, term));
  if (terms.length === 0) return tape.constant(0);
  const head = terms.length < 2 ? terms.length : ((terms.length - 2) % 8) + 2;
  let sum = addRow(terms.slice(0, head));
  for (let from = head; from < terms.length; from += 8) {
    sum = tape.apply('add', sum, addRow(terms.slice(from, from + 8)));
  }
  return sum;
}
