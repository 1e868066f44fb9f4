import type { BinaryOperator } from '../../core/expression/syntax';
import type { MathNode } from './mathNode';

/** How tightly a piece of a formula holds together; it is bracketed where a tighter one is needed. */
export const Rank = { sum: 1, product: 2, signed: 3, fraction: 4, power: 5, primary: 6 } as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

/** A part of a formula that is written. */
export interface Piece {
  readonly node: MathNode;
  readonly rank: Rank;
}

/** Rank of an operation, and the least its operands need without brackets. */
export function rankOf(operator: BinaryOperator): readonly [whole: Rank, left: Rank, right: Rank] {
  return RANKS[operator];
}

const RANKS: Readonly<Record<BinaryOperator, readonly [Rank, Rank, Rank]>> = {
  '+': [Rank.sum, Rank.sum, Rank.product],
  '-': [Rank.sum, Rank.sum, Rank.product],
  '*': [Rank.product, Rank.product, Rank.fraction],
  '/': [Rank.product, Rank.product, Rank.power],
  '^': [Rank.power, Rank.primary, Rank.sum],
};
