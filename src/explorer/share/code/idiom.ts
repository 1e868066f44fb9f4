import type { OperationName } from '../../../core/program/operation';

/** How tightly a piece of Python holds together; a piece is bracketed where a tighter one is needed. */
export const Rank = { sum: 1, product: 2, signed: 3, power: 4, primary: 5 } as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

/** How a library writes one operation. */
export interface Idiom {
  /** Rank of the whole. */
  readonly rank: Rank;
  /** The least rank each operand needs without brackets. */
  readonly operands: readonly Rank[];
  /**
   * For each operand whether a plain literal may stand there, if another operand is none: `w + 1`. Else a literal has
   * to be made a number of the library's own first, which rounds it: `number(1)`.
   */
  readonly takesLiteral: readonly boolean[];
  readonly write: (...operands: readonly string[]) => string;
  /** What must be imported for it. */
  readonly imports?: string;
  /** Lines of a function that must be defined for it. */
  readonly helper?: readonly string[];
}

/** Operations of losses and gradients. `flush` is not written: it would stand around every other operation. */
export type WrittenOperation = Exclude<OperationName, 'flush'>;

/** Operations that a loss, read from its text, is made of; the others are only in gradients. */
export type LossOperation = Exclude<
  WrittenOperation,
  'divideOrZero' | 'logOfPositive' | 'preference' | 'positive'
>;

/** One idiom for each operation. */
export type Idioms<Operation extends WrittenOperation> = Readonly<Record<Operation, Idiom>>;

/** A call with expressions between its parentheses: `tf.sqrt(w + 1)`. */
export function call(name: string, operands: 1 | 2 = 1): Idiom {
  return {
    rank: Rank.primary,
    operands: Array.from({ length: operands }, () => Rank.sum),
    takesLiteral: Array.from({ length: operands }, () => false),
    write: (...texts) => `${name}(${texts.join(', ')})`,
  };
}

/** A call of a function that the script defines itself. */
export function callHelper(definition: string, operands: 1 | 2 = 1): Idiom {
  const name = /^def (\w+)\(/.exec(definition)?.[1] ?? '';
  return { ...call(name, operands), helper: definition.split('\n') };
}

/** + − × ÷, the sign and powers, which Python writes in one way for every library. */
export const INFIX = {
  add: infix('+', Rank.sum, Rank.sum, Rank.product),
  subtract: infix('-', Rank.sum, Rank.sum, Rank.product),
  multiply: infix('*', Rank.product, Rank.product, Rank.signed),
  divide: infix('/', Rank.product, Rank.product, Rank.signed),
  power: infix('**', Rank.power, Rank.primary, Rank.signed),
  negate: {
    rank: Rank.signed,
    operands: [Rank.signed],
    takesLiteral: [false],
    write: (operand) => `-${operand}`,
  },
} as const satisfies Partial<Idioms<WrittenOperation>>;

function infix(symbol: string, rank: Rank, left: Rank, right: Rank): Idiom {
  return {
    rank,
    operands: [left, right],
    takesLiteral: [true, true],
    write: (x, y) => `${x} ${symbol} ${y}`,
  };
}
