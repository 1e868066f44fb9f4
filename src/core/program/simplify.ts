import type { OperationName, Recorder, Value } from './operation';
import { constantAt, type Entry } from './tape';

/** What a rule may look at, and where it writes. */
type Draft = Recorder & { readonly entries: readonly Entry[] };

/**
 * A value that equals `operation(operands)` in every bit, for every operand (−0, ∞ and NaN included), and costs less;
 * or null. Not x + 0 = x (wrong for −0), not 0 · x = 0 (wrong for ∞). The one rule that defines rather than
 * simplifies: x ^ 2 is a square, x · x.
 */
export function simplify(draft: Draft, operation: OperationName, operands: readonly Value[]): Value | null {
  const { apply, constant, entries } = draft;
  const [x = -1, y = -1] = operands;
  const constantX = constantAt(entries, x);
  const constantY = constantAt(entries, y);
  switch (operation) {
    case 'add':
      if (constantX !== null) return apply('add', y, x);
      if (Object.is(constantY, -0)) return x;
      return isNegated(entries, y) ? apply('subtract', x, operandOf(entries, y)) : null;
    case 'subtract':
      if (constantY !== null) return apply('add', x, constant(-constantY));
      return isNegated(entries, y) ? apply('add', x, operandOf(entries, y)) : null;
    case 'multiply':
      if (constantX !== null) return apply('multiply', y, x);
      if (constantY === 1) return x;
      return constantY === -1 ? apply('negate', x) : null;
    case 'divide':
      return constantY === 1 ? x : null;
    case 'negate':
      return isNegated(entries, x) ? operandOf(entries, x) : null;
    case 'power':
      if (constantY === 0) return constant(1);
      if (constantY === 1) return x;
      return constantY === 2 ? apply('square', x) : null;
    default:
      return null;
  }
}

function isNegated(entries: readonly Entry[], value: Value): boolean {
  const entry = entries[value];
  return entry?.kind === 'operation' && entry.operation === 'negate';
}

function operandOf(entries: readonly Entry[], value: Value): Value {
  const entry = entries[value];
  return entry?.kind === 'operation' ? entry.operands[0]! : value;
}
