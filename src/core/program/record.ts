import type { BinaryOperator, Expression, FunctionName } from '../expression/syntax';
import type { OperationName, Recorder, Value } from './operations';

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
 * Writes an expression to the tape, operands before operators, left before right.
 *
 * @param lookUp is called for every name where it stands in the expression, and records a reading of it
 */
export function recordExpression(
  recorder: Recorder,
  expression: Expression,
  lookUp: (name: string) => Value,
): Value {
  const record = (part: Expression) => recordExpression(recorder, part, lookUp);
  switch (expression.kind) {
    case 'number':
      return recorder.constant(expression.value);
    case 'constant':
      return recorder.constant(expression.name === 'pi' ? Math.PI : Math.E);
    case 'name':
      return lookUp(expression.name);
    case 'negate':
      return recorder.apply('negate', record(expression.operand));
    case 'binary': {
      const left = record(expression.left);
      return recorder.apply(OPERATION_OF_OPERATOR[expression.operator], left, record(expression.right));
    }
    case 'call':
      return recordCall(recorder, expression.name, expression.operands.map(record));
  }
}

/** min and max of more than two are taken from the left: max(a, b, c) = max(max(a, b), c). */
function recordCall(recorder: Recorder, name: FunctionName, operands: readonly Value[]): Value {
  if (name === 'min' || name === 'max') {
    return operands.reduce((left, right) => recorder.apply(OPERATION_OF_FUNCTION[name], left, right));
  }
  return recorder.apply(name, ...operands);
}
