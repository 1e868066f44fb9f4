import type { Expression } from '../../../core/expression/syntax';
import { ARITHMETIC } from '../../../core/program/arithmetic';
import { deriveExpressionTerm } from './expressionTerm';
import type { LossOperation, WrittenOperation } from './idiom';
import type { Term } from './term';

/**
 * Operations of a loss whose last digits are not the same in every library, as a reader knows them: `sin, exp`; powers
 * but the square are `^`. Empty where + − × ÷ √ and the like are all.
 *
 * @param others operations that this library, too, computes in its own way
 */
export function listInexactOperations(loss: Expression, others: readonly LossOperation[] = []): string[] {
  const found = new Set<string>();
  const isInexact = (operation: WrittenOperation) =>
    !Object.hasOwn(ARITHMETIC, operation) || (others as readonly WrittenOperation[]).includes(operation);
  visit(
    deriveExpressionTerm(loss, (name) => name),
    (term) => {
      if (term.kind === 'operation' && isInexact(term.operation)) found.add(term.operation);
    },
  );
  return Array.from(found, (operation) => (operation === 'power' ? '^' : operation));
}

/** Weights that stand in a loss more than once; their gradients have a sum. */
export function listRepeatedWeights(loss: Expression, weights: readonly string[]): string[] {
  const found: string[] = [];
  visit(
    deriveExpressionTerm(loss, (name) => name),
    (term) => {
      if (term.kind === 'name') found.push(term.text);
    },
  );
  return weights.filter((weight) => found.indexOf(weight) !== found.lastIndexOf(weight));
}

function visit(term: Term, look: (term: Term) => void): void {
  look(term);
  if (term.kind === 'operation') for (const operand of term.operands) visit(operand, look);
}
