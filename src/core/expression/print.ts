import type { BinaryOperator, Expression } from './syntax';

/**
 * Writes an expression with as few parentheses as its tree allows, without spaces: `(w+1)^2`, `-w^2`, `a-(b-c)`.
 *
 * Parsing the result gives the same tree again, spans aside, for every tree that `parseExpression` can give, as long as
 * it stays within `EXPRESSION_LIMITS` (2w is printed 2*w and so grows). Equal trees have equal texts, which makes the
 * text a key to look an expression up by.
 */
export function printExpression(expression: Expression): string {
  return print(expression, Rank.sum);
}

/** How tightly a piece of text holds together; a piece is bracketed where a tighter one is needed. */
const Rank = { sum: 1, product: 2, signed: 3, power: 4, primary: 5 } as const;
type Rank = (typeof Rank)[keyof typeof Rank];

/** Rank of the whole, and the least rank its operands need without brackets: the grammar of `parseExpression`, read backwards. */
const OPERATOR_RANKS: Readonly<Record<BinaryOperator, readonly [whole: Rank, left: Rank, right: Rank]>> = {
  '+': [Rank.sum, Rank.sum, Rank.product],
  '-': [Rank.sum, Rank.sum, Rank.product],
  '*': [Rank.product, Rank.product, Rank.signed],
  '/': [Rank.product, Rank.product, Rank.signed],
  '^': [Rank.power, Rank.primary, Rank.signed],
};

function print(expression: Expression, least: Rank): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'constant':
    case 'name':
      return expression.name;
    case 'call':
      return `${expression.name}(${expression.operands.map((operand) => print(operand, Rank.sum)).join(',')})`;
    case 'negate':
      return bracket(`-${print(expression.operand, Rank.signed)}`, Rank.signed, least);
    case 'binary': {
      const [whole, left, right] = OPERATOR_RANKS[expression.operator];
      const text = `${print(expression.left, left)}${expression.operator}${print(expression.right, right)}`;
      return bracket(text, whole, least);
    }
  }
}

function bracket(text: string, rank: Rank, least: Rank): string {
  return rank < least ? `(${text})` : text;
}
