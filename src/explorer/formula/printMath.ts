import type { Expression } from '../../core/expression/syntax';
import { printCall } from './functionNotation';
import { group, type MathNode, mi, mn, mo } from './mathNode';
import { type Piece, Rank, rankOf } from './rank';
import { symbolOf } from './symbol';

/** How a formula is written. */
export interface MathOptions {
  /** What names are written as, where that is not their own letters. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Numbers and names that are written at most; what comes after is left out with an ellipsis. Default: all. */
  readonly most?: number;
}

/**
 * Writes an expression as mathematics: fractions, powers, |w|, factors side by side.
 *
 * A fraction within a fraction or an exponent is written with a slash, so that a formula stays two lines high.
 */
export function printMath(
  expression: Expression,
  { symbols = {}, most = Infinity }: MathOptions = {},
): MathNode {
  let left = most;

  /** @param isFlat whether there is no room for fractions */
  function print(node: Expression, least: Rank, isFlat: boolean): Piece {
    if (left <= 0) return { node: mo('…'), rank: Rank.primary };
    const piece = printBare(node, isFlat);
    return piece.rank < least ? bracket(piece) : piece;
  }

  function printBare(node: Expression, isFlat: boolean): Piece {
    switch (node.kind) {
      case 'number':
        left -= 1;
        return printNumber(node.value);
      case 'constant':
        left -= 1;
        return { node: mi(node.name === 'pi' ? 'π' : 'e'), rank: Rank.primary };
      case 'name':
        left -= 1;
        return { node: symbolOf(node.name, symbols), rank: Rank.primary };
      case 'negate': {
        const operand = print(node.operand, Rank.signed, isFlat);
        return { node: group('mrow', mo('−'), operand.node), rank: Rank.signed };
      }
      case 'call':
        return printCall(
          node.name,
          (place, least) => print(node.operands[place]!, least, isFlat).node,
          node.operands.length,
        );
      case 'binary':
        return printBinary(node, isFlat);
    }
  }

  function printBinary(node: Extract<Expression, { kind: 'binary' }>, isFlat: boolean): Piece {
    const { operator } = node;
    if (operator === '^') {
      const base = print(node.left, Rank.primary, true);
      const exponent = print(node.right, Rank.sum, true);
      return { node: group('msup', base.node, exponent.node), rank: Rank.power };
    }
    if (operator === '/' && !isFlat) {
      const over = print(node.left, Rank.sum, true);
      const under = print(node.right, Rank.sum, true);
      return { node: group('mfrac', over.node, under.node), rank: Rank.fraction };
    }
    const [whole, leftRank, rightRank] = rankOf(operator);
    const first = print(node.left, leftRank, isFlat);
    if (left <= 0) return { node: group('mrow', first.node, mo('…')), rank: whole };
    const right = print(node.right, rightRank, isFlat);
    // two signs in a row are no formula
    const second = firstToken(right.node).text === '−' ? bracket(right) : right;
    const signs = operator === '*' ? signBetween(first, second) : [mo(operator === '-' ? '−' : operator)];
    return { node: group('mrow', first.node, ...signs, second.node), rank: whole };
  }

  return print(expression, Rank.sum, false).node;
}

/** Exponents as powers of ten. */
function printNumber(value: number): Piece {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { node: mn(mantissa), rank: Rank.primary };
  const digits = exponent.replace('+', '').replace('-', '−');
  const power = group('msup', mn('10'), mn(digits));
  const node = mantissa === '1' ? power : group('mrow', mn(mantissa), mo('·'), power);
  return { node, rank: mantissa === '1' ? Rank.power : Rank.product };
}

function bracket({ node }: Piece): Piece {
  return { node: group('mrow', mo('('), node, mo(')')), rank: Rank.primary };
}

/** Nothing between factors that stay apart by themselves, such as 2w and 2(w + 1); a dot between others: 2 · 3. */
function signBetween(first: Piece, second: Piece): readonly MathNode[] {
  const [before, after] = [lastToken(first.node), firstToken(second.node)];
  const isWord = [before, after].some(({ tag, text }) => tag === 'mi' && text.length > 1);
  // a number before a fraction would be read as their sum
  const isMixed = before.tag === 'mn' && second.rank === Rank.fraction;
  // and a letter before a bracket as a function
  const isCall = before.tag === 'mi' && after.text === '(';
  const isApart = after.tag !== 'mn' && !isMixed && !isCall && !isWord;
  return isApart ? [] : [mo('·')];
}

type Token = Extract<MathNode, { text: string }>;

function firstToken(node: MathNode): Token {
  return 'text' in node ? node : firstToken(node.children[0]!);
}

function lastToken(node: MathNode): Token {
  return 'text' in node ? node : lastToken(node.children.at(-1)!);
}
