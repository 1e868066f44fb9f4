import { parseExpression } from '../../src/core/expression/parse';
import { expressionObjective } from '../../src/core/objectives/expression';
import type { FormulaObjective } from '../../src/core/objectives/objective';

/** The loss that a text describes; a test's text is an expression. */
export function objectiveOf(text: string, constantNames: readonly string[] = []): FormulaObjective {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return expressionObjective(parsed.expression, { constantNames });
}
