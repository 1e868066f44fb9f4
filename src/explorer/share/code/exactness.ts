import type { Expression } from '../../../core/expression/syntax';
import { ARITHMETIC } from '../../../core/program/arithmetic';
import { deriveExpressionTerm } from './expressionTerm';
import type { Term } from './term';

/**
 * Operations of a loss whose last digits are not the same in every library, as a reader knows them: `sin, exp`; powers
 * but the square are `^`. Empty where + − × ÷ √ and the like are all.
 */
export function listInexactOperations(loss: Expression): string[] {
  const found = new Set<string>();
  visit(
    deriveExpressionTerm(loss, (name) => name),
    (term) => {
      if (term.kind === 'operation' && !Object.hasOwn(ARITHMETIC, term.operation)) found.add(term.operation);
    },
  );
  return Array.from(found, (operation) => (operation === 'power' ? '^' : operation));
}

/** How often names stand in a loss; a gradient has a sum where that is more than once. */
export function countNames(loss: Expression): number {
  let count = 0;
  visit(
    deriveExpressionTerm(loss, (name) => name),
    ({ kind }) => {
      if (kind === 'name') count++;
    },
  );
  return count;
}

function visit(term: Term, look: (term: Term) => void): void {
  look(term);
  if (term.kind === 'operation') for (const operand of term.operands) visit(operand, look);
}
