import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse';
import {
  EXPRESSION_LIMITS,
  type ExpressionProblem,
  FUNCTION_ARITY,
} from '../../../src/core/expression/syntax';
import { type Shape, shapeOf, tree } from './trees';

const SQUARE: Shape = ['^', ['+', 'w', 1], 2];

describe('parseExpression reads', () => {
  const readings: [text: string, shape: Shape][] = [
    ['(w+1)^2', SQUARE],
    ['(w + 1)²', SQUARE],
    [' ( w+1 ) ^ 2 ', SQUARE],
    ['（ｗ＋１）＾２', SQUARE],
    ['1.5e2 + .5 - 2.', ['-', ['+', 150, 0.5], 2]],
    ['2pi - π/e', ['-', ['*', 2, 'PI'], ['/', 'PI', 'E']]],
    ['a−b·c×d÷f', ['-', 'a', ['/', ['*', ['*', 'b', 'c'], 'd'], 'f']]],
    ['a-b-c', ['-', ['-', 'a', 'b'], 'c']],
    ['a/b/c', ['/', ['/', 'a', 'b'], 'c']],
    ['max(w, 0, 1)', ['max', 'w', 0, 1]],
    ['sin (w)', ['sin', 'w']],
    ['log10(w) + log2(w)', ['+', ['log10', 'w'], ['log2', 'w']]],
    ['λ + learningRate', ['+', 'λ', 'learningRate']],
  ];
  const powers: typeof readings = [
    ['-w^2', ['neg', ['^', 'w', 2]]],
    ['−w²', ['neg', ['^', 'w', 2]]],
    ['(-w)^2', ['^', ['neg', 'w'], 2]],
    ['2^3^2', ['^', 2, ['^', 3, 2]]],
    ['2^-3', ['^', 2, ['neg', 3]]],
    ['2^-w^2', ['^', 2, ['neg', ['^', 'w', 2]]]],
    ['w⁻¹⁰', ['^', 'w', ['neg', 10]]],
    ['w³w', ['*', ['^', 'w', 3], 'w']],
    ['2^w²', ['^', 2, ['^', 'w', 2]]],
    ['w²^3', ['^', ['^', 'w', 2], 3]],
    ['|w|³', ['^', ['abs', 'w'], 3]],
    ['sin(w)²', ['^', ['sin', 'w'], 2]],
  ];
  const signs: typeof readings = [
    ['--w', ['neg', ['neg', 'w']]],
    ['a--b', ['-', 'a', ['neg', 'b']]],
    ['a*-b', ['*', 'a', ['neg', 'b']]],
    ['-a*b', ['*', ['neg', 'a'], 'b']],
    ['+w', 'w'],
  ];
  const products: typeof readings = [
    ['2w', ['*', 2, 'w']],
    ['2 w', ['*', 2, 'w']],
    ['3(w+1)', ['*', 3, ['+', 'w', 1]]],
    ['(a)(b)', ['*', 'a', 'b']],
    ['(a)2', ['*', 'a', 2]],
    ['a(w+1)', ['*', 'a', ['+', 'w', 1]]],
    ['2 sqrt(w)', ['*', 2, ['sqrt', 'w']]],
    ['2w^2', ['*', 2, ['^', 'w', 2]]],
    ['2w²', ['*', 2, ['^', 'w', 2]]],
    ['-2w', ['*', ['neg', 2], 'w']],
    ['1/2w', ['*', ['/', 1, 2], 'w']],
    ['2 -w', ['-', 2, 'w']],
    ['2e3', 2000],
    ['2e', ['*', 2, 'E']],
    ['2e-w', ['-', ['*', 2, 'E'], 'w']],
    ['2exp(w)', ['*', 2, ['exp', 'w']]],
    ['ab', 'ab'],
    ['w2', 'w2'],
    ['sin(w)cos(w)', ['*', ['sin', 'w'], ['cos', 'w']]],
  ];
  const bars: typeof readings = [
    ['|w|', ['abs', 'w']],
    ['2|w|', ['*', 2, ['abs', 'w']]],
    ['|w||w|', ['*', ['abs', 'w'], ['abs', 'w']]],
    ['||w|-1|', ['abs', ['-', ['abs', 'w'], 1]]],
    ['|1-|w||', ['abs', ['-', 1, ['abs', 'w']]]],
    ['|(2|w|)|', ['abs', ['*', 2, ['abs', 'w']]]],
    ['|-w|w', ['*', ['abs', ['neg', 'w']], 'w']],
    ['max(|w|,|v|)', ['max', ['abs', 'w'], ['abs', 'v']]],
  ];

  it.each([...readings, ...powers, ...signs, ...products, ...bars])('%s', (text, shape) => {
    expect(shapeOf(tree(text))).toEqual(shape);
  });

  it.each(Object.entries(FUNCTION_ARITY))('%s with the least and the most operands', (name, counts) => {
    for (const count of counts) {
      expect(shapeOf(tree(`${name}(${Array(count).fill('w').join(',')})`))).toEqual([
        name,
        ...Array(count).fill('w'),
      ]);
    }
  });

  it('where each part stood, brackets included in the whole', () => {
    const expression = tree(' 3(w + 1)²');
    expect(expression).toMatchObject({
      span: { from: 1, to: 10 },
      right: {
        span: { from: 2, to: 10 },
        left: { span: { from: 3, to: 8 } },
        right: { span: { from: 9, to: 10 } },
      },
    });
    expect(tree('1-|w|')).toMatchObject({
      right: { span: { from: 2, to: 5 }, operands: [{ span: { from: 3, to: 4 } }] },
    });
  });
});

describe('parseExpression refuses', () => {
  const OPERAND = ['number', 'name', 'function', '(', '|', '-'] as const;
  const problems: [text: string, problem: ExpressionProblem][] = [
    ['', { code: 'empty', from: 0, to: 0 }],
    ['  ', { code: 'empty', from: 0, to: 2 }],
    ['w + ', { code: 'unexpectedEnd', allowed: OPERAND, from: 3, to: 3 }],
    ['(', { code: 'unexpectedEnd', allowed: OPERAND, from: 1, to: 1 }],
    ['w^', { code: 'unexpectedEnd', allowed: OPERAND, from: 2, to: 2 }],
    ['(w 1)^2', { code: 'unexpectedToken', found: '1', allowed: ['operator', ')'], from: 3, to: 4 }],
    ['2 3', { code: 'unexpectedToken', found: '3', allowed: ['operator', 'end'], from: 2, to: 3 }],
    ['1.2.3', { code: 'unexpectedToken', found: '.3', allowed: ['operator', 'end'], from: 3, to: 5 }],
    ['w+1)', { code: 'unexpectedToken', found: ')', allowed: ['operator', 'end'], from: 3, to: 4 }],
    ['()', { code: 'unexpectedToken', found: ')', allowed: OPERAND, from: 1, to: 2 }],
    ['w*/2', { code: 'unexpectedToken', found: '/', allowed: OPERAND, from: 2, to: 3 }],
    ['w−×2', { code: 'unexpectedToken', found: '×', allowed: OPERAND, from: 2, to: 3 }],
    ['²', { code: 'unexpectedToken', found: '²', allowed: OPERAND, from: 0, to: 1 }],
    ['0,2w', { code: 'unexpectedToken', found: ',', allowed: ['operator', 'end'], from: 1, to: 2 }],
    ['max(w 1)', { code: 'unexpectedToken', found: '1', allowed: ['operator', ',', ')'], from: 6, to: 7 }],
    ['|w)', { code: 'unexpectedToken', found: ')', allowed: ['operator', '|'], from: 2, to: 3 }],
    ['w $ 2', { code: 'unexpectedCharacter', found: '$', from: 2, to: 3 }],
    ['w + 😀', { code: 'unexpectedCharacter', found: '😀', from: 4, to: 6 }],
    ['w = 2 +', { code: 'unexpectedCharacter', found: '=', from: 2, to: 3 }],
    ['2*(w+1', { code: 'unclosed', opener: '(', from: 2, to: 3 }],
    ['sin(w', { code: 'unclosed', opener: '(', from: 3, to: 4 }],
    ['|w|w|v', { code: 'unclosed', opener: '|', from: 4, to: 5 }],
    ['2 ln(w)', { code: 'unknownFunction', found: 'ln', suggestion: 'log', from: 2, to: 4 }],
    ['foo(w)', { code: 'unknownFunction', found: 'foo', suggestion: null, from: 0, to: 3 }],
    ['constructor(w)', { code: 'unknownFunction', found: 'constructor', suggestion: null, from: 0, to: 11 }],
    ['1+min(w)', { code: 'wrongOperandCount', name: 'min', given: 1, least: 2, most: 8, from: 2, to: 8 }],
    ['sin()', { code: 'wrongOperandCount', name: 'sin', given: 0, least: 1, most: 1, from: 0, to: 5 }],
    ['sin(w, 1)', { code: 'wrongOperandCount', name: 'sin', given: 2, least: 1, most: 1, from: 0, to: 9 }],
    ['2 sin w', { code: 'functionWithoutParentheses', name: 'sin', from: 2, to: 5 }],
    ['sin²(w)', { code: 'functionWithoutParentheses', name: 'sin', from: 0, to: 3 }],
    ['w + 1e999', { code: 'numberTooLarge', found: '1e999', from: 4, to: 9 }],
  ];

  it.each(problems)('"%s"', (text, problem) => {
    expect(parseExpression(text)).toEqual({ ok: false, problem });
  });

  it.each(['(', '|', '-', '2^', 'sin(', '((|', '-('])(
    '100,000 times "%s" without running out of stack',
    (piece) => {
      const { length, depth } = EXPRESSION_LIMITS;
      const endless = piece.repeat(100_000);
      expect(parseExpression(endless)).toMatchObject({
        problem: { code: 'tooLong', limit: length, length: endless.length },
      });
      const longest = endless.slice(0, length);
      expect(parseExpression(longest)).toMatchObject({ problem: { code: 'tooDeep', limit: depth } });
    },
  );

  it('one level, one node or one character more than the limit, and not one less', () => {
    const { length, depth, nodes } = EXPRESSION_LIMITS;
    const nested = (levels: number) => `${'('.repeat(levels)}w${')'.repeat(levels)}`;
    expect(parseExpression(nested(depth)).ok).toBe(true);
    expect(parseExpression(nested(depth + 1))).toMatchObject({ problem: { code: 'tooDeep', from: depth } });

    // n factors w² of three nodes each, and n − 1 products
    const squares = (count: number) => 'w²'.repeat(count);
    expect(parseExpression(squares(nodes / 4)).ok).toBe(true);
    expect(parseExpression(squares(nodes / 4 + 1))).toMatchObject({
      problem: { code: 'tooManyNodes', limit: nodes },
    });

    const padded = (size: number) => 'w'.padEnd(size);
    expect(parseExpression(padded(length)).ok).toBe(true);
    expect(parseExpression(padded(length + 1))).toMatchObject({ problem: { code: 'tooLong', from: length } });
  });

  it('at a place inside the text and never with an exception, whatever the text', () => {
    const pieces = fc.constantFrom(...'w12.e+-−*/^²⁻|(), $πx', 'sin', 'max(', 'pi', '\ud83d');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text);
          const { from, to } = parsed.ok ? parsed.expression.span : parsed.problem;
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
