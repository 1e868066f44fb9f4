import type { BinaryOperator, Expression, FunctionName } from '../expression/syntax';
import type { OperationName, Value } from './operation';
import { constantAt, type Tape } from './tape';

const OPERATION_OF_OPERATOR: Readonly<Record<BinaryOperator, OperationName>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
};

const OPERATION_OF_FUNCTION = {
  min: 'minimum',
  max: 'maximum',
} as const satisfies Partial<Record<FunctionName, OperationName>>;

/**
 * Writes an expression to the tape, operands before operators, left before right. x ^ 2 is a square, x · x.
 *
 * @param lookUp is called for every name where it stands in the expression, and records a reading of it
 */
export function recordExpression(tape: Tape, expression: Expression, lookUp: (name: string) => Value): Value {
  const record = (part: Expression) => recordExpression(tape, part, lookUp);
  switch (expression.kind) {
    case 'number':
      return tape.constant(expression.value);
    case 'constant':
      return tape.constant(expression.name === 'pi' ? Math.PI : Math.E);
    case 'name':
      return lookUp(expression.name);
    case 'negate':
      return tape.apply('negate', record(expression.operand));
    case 'binary': {
      const [left, right] = [record(expression.left), record(expression.right)];
      const isSquare = expression.operator === '^' && constantAt(tape.entries, right) === 2;
      return isSquare
        ? tape.apply('square', left)
        : tape.apply(OPERATION_OF_OPERATOR[expression.operator], left, right);
    }
    case 'call':
      return recordCall(tape, expression.name, expression.operands.map(record));
  }
}

/** min and max of more than two are taken from the left: max(a, b, c) = max(max(a, b), c). */
function recordCall(tape: Tape, name: FunctionName, operands: readonly Value[]): Value {
  if (name === 'min' || name === 'max') {
    return operands.reduce((left, right) => tape.apply(OPERATION_OF_FUNCTION[name], left, right));
  }
  return tape.apply(name, ...operands);
}
