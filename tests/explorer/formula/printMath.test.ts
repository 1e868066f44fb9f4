import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listNames } from '../../../src/core/expression/names';
import { parseExpression } from '../../../src/core/expression/parse';
import { PRESETS } from '../../../src/core/objectives/presets';
import { type MathNode, textOfMath } from '../../../src/explorer/formula/mathNode';
import { printMath } from '../../../src/explorer/formula/printMath';
import { anyExpression, tree } from '../../core/expression/trees';

/** A formula on one line: fractions as {a}÷{b}, powers as a^{b}, roots as √{a}. */
function write(node: MathNode): string {
  if ('text' in node) return node.text;
  const [first = '', second = ''] = node.children.map(write);
  switch (node.tag) {
    case 'mfrac':
      return `{${first}}÷{${second}}`;
    case 'msup':
      return `${first}^{${second}}`;
    case 'msub':
      return `${first}_${second}`;
    case 'msqrt':
      return `√{${first}}`;
    case 'mroot':
      return `√[${second}]{${first}}`;
    case 'mrow':
      return node.children.map(write).join('');
  }
}

const WRITTEN: readonly [typed: string, written: string][] = [
  ['(w+1)^2', '(w+1)^{2}'],
  ['2*(w+1)^2', '2(w+1)^{2}'],
  ['a*(w+1)^2', 'a·(w+1)^{2}'],
  ['|w|', '|w|'],
  ['w^2/10+sin(3*w)', '{w^{2}}÷{10}+sin(3w)'],
  ['(w^2-1)^2+0.3*w', '(w^{2}−1)^{2}+0.3w'],
  ['kappa*y^2+x', 'κy^{2}+x'],
  ['rate*w', 'rate·w'],
  ['c1*w', 'c_1w'],
  ['2*3*w', '2·3w'],
  ['2*(w/3)', '2·{w}÷{3}'],
  ['w*-3', 'w·(−3)'],
  ['w--3', 'w−(−3)'],
  ['-(w+1)', '−(w+1)'],
  ['-w^2', '−w^{2}'],
  ['(-w)^2', '(−w)^{2}'],
  ['1/(1/w)', '{1}÷{1/w}'],
  ['2^(w/3)', '2^{w/3}'],
  ['(w/2)^2', '(w/2)^{2}'],
  ['w/(2*x)', '{w}÷{2x}'],
  ['sqrt(w)+cbrt(w+1)', '√{w}+√[3]{w+1}'],
  ['log2(w)', 'log_2(w)'],
  ['max(w,-w,0)', 'max(w,−w,0)'],
  ['1e-7*w', '10^{−7}w'],
  ['2.5e30*w', '2.5·10^{30}w'],
  ['pi*w', 'πw'],
];

test.each(WRITTEN)('%s is written %s', (typed, written) => {
  expect(write(printMath(tree(typed)))).toBe(written);
});

describe('any expression', () => {
  test('has a formula in which every name stands', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const text = textOfMath(printMath(expression));
        for (const name of listNames(expression)) {
          expect(text).toContain(name === 'beta' ? 'β' : name);
        }
      }),
    );
  });

  test('is cut off at the length that is asked for, and says so', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const whole = textOfMath(printMath(expression));
        const cut = textOfMath(printMath(expression, { most: 3 }));
        expect(cut === whole || cut.includes('…')).toBe(true);
      }),
    );
  });
});

test('a formula of a thousand nodes is written, and cut to few', () => {
  const parsed = parseExpression(`w${'+w'.repeat(499)}`);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  expect(textOfMath(printMath(parsed.expression))).toHaveLength(999);
  expect(textOfMath(printMath(parsed.expression, { most: 4 })).length).toBeLessThan(1000);
});

test('each preset’s formula has its text’s numbers, in their order', () => {
  for (const { text } of PRESETS) {
    const numbers = (written: string) => written.match(/\d+(\.\d+)?/g) ?? [];
    expect(numbers(write(printMath(tree(text)))), text).toEqual(numbers(text));
  }
});
