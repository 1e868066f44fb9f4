import type { BinaryOperator, Expression, FunctionName } from '../../../core/expression/syntax';
import { recordExpression } from '../../../core/program/record';
import { constantAt, createTape } from '../../../core/program/tape';
import type { LossOperation } from './idiom';
import { formatLiteral } from './literal';
import type { Term } from './term';

/**
 * A syntax tree as a term. A power with the exponent 2 is a square, as it is in the core, so that it rounds alike.
 *
 * @param nameOf how the script calls a name of the expression
 */
export function deriveExpressionTerm(
  expression: Expression,
  nameOf: (name: string) => string,
): Term<LossOperation> {
  const derive = (part: Expression) => deriveExpressionTerm(part, nameOf);
  switch (expression.kind) {
    case 'number':
      return { kind: 'literal', text: formatLiteral(expression.value) };
    case 'constant':
      return { kind: 'literal', text: `math.${expression.name}`, imports: 'math' };
    case 'name':
      return { kind: 'name', text: nameOf(expression.name) };
    case 'negate':
      return operate('negate', derive(expression.operand));
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '^' && isTwo(right)) return operate('square', derive(left));
      return operate(OPERATION_OF_OPERATOR[operator], derive(left), derive(right));
    }
    case 'call':
      return deriveCall(expression.name, expression.operands.map(derive));
  }
}

const OPERATION_OF_OPERATOR: Readonly<Record<BinaryOperator, LossOperation>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
};

/** min and max of more than two are taken from the left, as in the core. */
function deriveCall(name: FunctionName, operands: readonly Term<LossOperation>[]): Term<LossOperation> {
  if (name === 'min') return operands.reduce((left, right) => operate('minimum', left, right));
  if (name === 'max') return operands.reduce((left, right) => operate('maximum', left, right));
  return operate(name, ...operands);
}

function operate(operation: LossOperation, ...operands: Term<LossOperation>[]): Term<LossOperation> {
  return { kind: 'operation', operation, operands };
}

/** Whether an exponent is 2 however it is written: 2, 1+1, 4/2. */
function isTwo(exponent: Expression): boolean {
  const tape = createTape('float64');
  const value = recordExpression(tape, exponent, (name) => tape.read({ kind: 'lane', name }));
  return constantAt(tape.entries, value) === 2;
}
