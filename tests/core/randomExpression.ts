import fc from 'fast-check';
import type { BinaryOperator, Expression, FunctionName } from '../../src/core/expression/syntax';

const span = { from: 0, to: 0 };

export function numberNode(value: number): Expression {
  return { kind: 'number', value, span };
}

export function nameNode(name: string): Expression {
  return { kind: 'name', name, span };
}

export function binaryNode(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, span };
}

export function callNode(name: FunctionName, ...operands: Expression[]): Expression {
  return { kind: 'call', name, operands, span };
}

/** Expressions in `names` of + − × ÷ and squares, with the given functions of one operand. */
export function anyExpression(
  names: readonly string[],
  functions: readonly FunctionName[] = [],
): fc.Arbitrary<Expression> {
  const leaf = fc.oneof(
    fc.constantFrom(...names).map(nameNode),
    fc.constantFrom(0, 1, 2, 3, 0.1, 0.5, 1.7, 10).map(numberNode),
  );
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom<BinaryOperator>('+', '-', '*', '/'), tie('tree'), tie('tree'))
        .map(([operator, left, right]) => binaryNode(operator, left, right)),
      tie('tree').map((operand) => binaryNode('^', operand, numberNode(2))),
      tie('tree').map((operand): Expression => ({ kind: 'negate', operand, span })),
      ...functions.map((name) => tie('tree').map((operand) => callNode(name, operand))),
    ),
  }));
  return tree;
}
