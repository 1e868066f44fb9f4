import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse';
import { printExpression } from '../../../src/core/expression/print';
import { EXPRESSION_LIMITS, type Expression } from '../../../src/core/expression/syntax';
import { anyExpression, shapeOf, tree } from './trees';

describe('printExpression', () => {
  it.each([
    ['(w + 1)²', '(w+1)^2'],
    ['((w))', 'w'],
    ['(-w)^2', '(-w)^2'],
    ['-(w^2)', '-w^2'],
    ['-(2*w)', '-(2*w)'],
    ['2^(3^2)', '2^3^2'],
    ['(2^3)^2', '(2^3)^2'],
    ['2^(-w)', '2^-w'],
    ['2^(w+1)', '2^(w+1)'],
    ['a-(b-c)', 'a-(b-c)'],
    ['(a-b)-c', 'a-b-c'],
    ['a/(b*c)', 'a/(b*c)'],
    ['(a/b)*c', 'a/b*c'],
    ['a*(-b)', 'a*-b'],
    ['(a+b)*c', '(a+b)*c'],
    ['2w|w|', '2*w*abs(w)'],
    ['max(a+b, c)', 'max(a+b,c)'],
    ['2π e', '2*pi*e'],
    ['1e-7 + 1e21', '1e-7+1e+21'],
  ])('prints %s as %s', (text, printed) => {
    expect(printExpression(tree(text))).toBe(printed);
  });

  it('is undone by parsing, for every tree', () => {
    fc.assert(
      fc.property(anyExpression.filter(isWithinLimits), (expression) => {
        const printed = printExpression(expression);
        fc.pre(printed.length <= EXPRESSION_LIMITS.length);
        expect(shapeOf(tree(printed))).toEqual(shapeOf(expression));
      }),
      { numRuns: 3000 },
    );
  });

  it('has no parentheses that could be left out', () => {
    fc.assert(
      fc.property(anyExpression.filter(isWithinLimits), (expression) => {
        const printed = printExpression(expression);
        fc.pre(printed.length <= 200);
        for (const [from, to] of bracketPairs(printed)) {
          const fewer = `${printed.slice(0, from)} ${printed.slice(from + 1, to)} ${printed.slice(to + 1)}`;
          const parsed = parseExpression(fewer);
          if (parsed.ok) expect(shapeOf(parsed.expression), fewer).not.toEqual(shapeOf(expression));
        }
      }),
      { numRuns: 500 },
    );
  });
});

function isWithinLimits(expression: Expression): boolean {
  return JSON.stringify(expression).split('"kind"').length - 1 <= EXPRESSION_LIMITS.nodes;
}

function bracketPairs(text: string): [from: number, to: number][] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (const [position, character] of [...text].entries()) {
    if (character === '(') open.push(position);
    if (character === ')') pairs.push([open.pop() ?? 0, position]);
  }
  return pairs;
}
