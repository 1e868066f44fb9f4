import fc from 'fast-check';
import { parseExpression } from '../../../src/core/expression/parse';
import {
  type Expression,
  FUNCTION_ARITY,
  type FunctionName,
  type Span,
} from '../../../src/core/expression/syntax';

/** The tree of a text that is known to be right. */
export function tree(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
}

/** An expression without its spans, as nested lists: ['*', 2, ['^', 'w', 2]]. Constants are written with a capital. */
export type Shape = number | string | Shape[];

export function shapeOf(expression: Expression): Shape {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'constant':
      return expression.name.toUpperCase();
    case 'name':
      return expression.name;
    case 'negate':
      return ['neg', shapeOf(expression.operand)];
    case 'binary':
      return [expression.operator, shapeOf(expression.left), shapeOf(expression.right)];
    case 'call':
      return [expression.name, ...expression.operands.map(shapeOf)];
  }
}

const span: Span = { from: 0, to: 0 };

/** Any tree that the parser can give, with empty spans. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression; leaf: Expression }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.nat(20).map((value): Expression => ({ kind: 'number', value, span })),
      fc
        .double({ min: 0, noNaN: true, noDefaultInfinity: true })
        .map((value): Expression => ({ kind: 'number', value, span })),
      fc.constantFrom<'pi' | 'e'>('pi', 'e').map((name): Expression => ({ kind: 'constant', name, span })),
      fc
        .constantFrom('w', 'x', 'y', 'E', 'e3', 'λ', 'w1', 'beta', 'sine', '权重')
        .map((name): Expression => ({ kind: 'name', name, span })),
    ),
    node: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      tie('leaf'),
      tie('node').map((operand): Expression => ({ kind: 'negate', operand, span })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('node'), tie('node'))
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, span })),
      fc.constantFrom(...(Object.keys(FUNCTION_ARITY) as FunctionName[])).chain((name) =>
        fc
          .array(tie('node'), {
            minLength: FUNCTION_ARITY[name][0],
            maxLength: FUNCTION_ARITY[name][1],
            size: 'max',
          })
          .map((operands): Expression => ({ kind: 'call', name, operands, span })),
      ),
    ),
  }),
).node;
