import type { FunctionName } from '../../core/expression/syntax';
import { group, type MathNode, mi, mn, mo } from './mathNode';
import { type Piece, Rank } from './rank';

/**
 * Writes a function: bars, a root, or its name with what it is of in brackets.
 *
 * @param printOperand by place, bracketed where it holds together less tightly than that
 */
export function printCall(
  name: FunctionName,
  printOperand: (place: number, least: Rank) => MathNode,
  operands: number,
): Piece {
  if (name === 'abs') {
    return { node: group('mrow', mo('|'), printOperand(0, Rank.sum), mo('|')), rank: Rank.primary };
  }
  if (name === 'sqrt') return { node: group('msqrt', printOperand(0, Rank.sum)), rank: Rank.primary };
  if (name === 'cbrt')
    return { node: group('mroot', printOperand(0, Rank.sum), mn('3')), rank: Rank.primary };
  const inside = Array.from({ length: operands }, (_, place) => [
    ...(place > 0 ? [mo(',')] : []),
    printOperand(place, Rank.sum),
  ]);
  return { node: group('mrow', nameOf(name), mo('('), ...inside.flat(), mo(')')), rank: Rank.primary };
}

function nameOf(name: FunctionName): MathNode {
  const [, letters = name, base = ''] = /^(\D+)(\d*)$/.exec(name) ?? [];
  const usual = mi(USUAL_NAMES[name] ?? letters);
  return base === '' ? usual : group('msub', usual, mn(base));
}

const USUAL_NAMES: Readonly<Partial<Record<FunctionName, string>>> = {
  asin: 'arcsin',
  acos: 'arccos',
  atan: 'arctan',
};
