import { OPERATIONS, type Value } from './operations';
import type { Tape } from './tape';

/**
 * Writes ∂result/∂input behind what the tape holds, for each lane input in `names`, by one sweep in reverse.
 * List to list: applied to a gradient it gives second derivatives.
 *
 * The sums are TensorFlow's, term by term: the sweep meets the right operand before the left, and what arrives at a
 * variable is added in the order of arrival.
 *
 * @returns one value for each name; constant 0 where the result does not depend on it
 */
export function differentiate(tape: Tape, result: Value, names: readonly string[]): Value[] {
  const isActive = findActive(tape, names);
  const arrivals: Value[][] = Array.from({ length: result + 1 }, () => []);
  const arrivalsAtName = new Map<string, Value[]>(names.map((name) => [name, []]));
  if (isActive[result]) arrivals[result]!.push(tape.constant(1));

  for (let value = result; value >= 0; value--) {
    const entry = tape.entries[value]!;
    if (!isActive[value] || arrivals[value]!.length === 0) continue;
    const gradient = addUp(tape, arrivals[value]!);
    if (entry.kind === 'input') arrivalsAtName.get(entry.input.name)!.push(gradient);
    if (entry.kind !== 'operation') continue;
    const [x = value, y = x] = entry.operands;
    const gradients = OPERATIONS[entry.operation].backward(tape, gradient, value, x, y);
    entry.operands.forEach((operand, place) => {
      const contribution = gradients[place];
      if (isActive[operand] && contribution != null) arrivals[operand]!.push(contribution);
    });
  }

  return names.map((name) => addUp(tape, arrivalsAtName.get(name)!));
}

/** Which entries depend on one of the inputs. */
function findActive(tape: Tape, names: readonly string[]): boolean[] {
  const isActive: boolean[] = [];
  for (const entry of tape.entries) {
    isActive.push(
      (entry.kind === 'input' && entry.input.kind === 'lane' && names.includes(entry.input.name)) ||
        (entry.kind === 'operation' && entry.operands.some((operand) => isActive[operand])),
    );
  }
  return isActive;
}

function addUp(tape: Tape, terms: readonly Value[]): Value {
  const [first, ...rest] = terms;
  return rest.reduce((sum, term) => tape.apply('add', sum, term), first ?? tape.constant(0));
}
