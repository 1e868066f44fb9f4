import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateLanes, type Dtype } from '../../../../src/core/dtype';
import { printExpression } from '../../../../src/core/expression/print';
import type { Expression } from '../../../../src/core/expression/syntax';
import { gradientAt, lossAt } from '../../../../src/core/objectives/evaluate';
import { expressionObjective } from '../../../../src/core/objectives/expression';
import { gradientLane, gradientProgram, LOSS } from '../../../../src/core/objectives/gradient';
import { OPERATIONS } from '../../../../src/core/program/operations';
import { NUMPY_IDIOMS } from '../../../../src/explorer/share/code/numpyIdioms';
import { deriveProgramSource } from '../../../../src/explorer/share/code/programSource';
import { formatStatements } from '../../../../src/explorer/share/code/statements';
import { createTermPrinter, type Term } from '../../../../src/explorer/share/code/term';
import { tree } from '../../../core/expression/trees';
import { anyExpression } from '../../../core/randomExpression';
import { countDepth } from './nesting';

const sourceOf = (expression: Expression, dtype: Dtype, output: string) =>
  deriveProgramSource(gradientProgram(expressionObjective(expression), dtype), output, () => 'w');

function print(text: string, output: string): string[] {
  return formatStatements(sourceOf(tree(text), 'float32', output), createTermPrinter(NUMPY_IDIOMS), '');
}

describe('a program written in NumPy', () => {
  it('reads as one would write it', () => {
    expect(print('(w+1)^2', LOSS)).toEqual(['np.square(w + number(1))']);
    expect(print('(w+1)^2', gradientLane('w'))).toEqual(['number(2) * (w + number(1))']);
    expect(print('3/10*w-w*0.1-2', LOSS)).toEqual(['number(0.3) * w - number(0.1) * w - number(2)']);
  });

  it('names what is used twice', () => {
    expect(print('sqrt(w)', gradientLane('w'))).toEqual(['divide_or_zero(number(0.5), np.sqrt(w))']);
    expect(print('sigmoid(w)', gradientLane('w'))).toEqual([
      'part_1 = sigmoid(w)',
      'part_1 * (number(1) - part_1)',
    ]);
  });

  it('gives the bits of the core, loss and gradient', () => {
    fc.assert(
      fc.property(
        anyExpression(['w'], ['sqrt', 'exp', 'abs', 'relu', 'sigmoid', 'softplus', 'cbrt']),
        fc.constantFrom<Dtype>('float32', 'float64'),
        fc.constantFrom(1.7, -0.3, 5, 0),
        (expression, dtype, w) => {
          const objective = expressionObjective(expression);
          fc.pre(objective.parameterNames.length === 1);
          const loss = evaluateSource(expression, dtype, LOSS, w);
          const gradient = evaluateSource(expression, dtype, gradientLane('w'), w);
          // below that the core has 0, and what is computed from it differs
          fc.pre(!loss.isTiny && !gradient.isTiny);
          const name = `${printExpression(expression)} at ${w} in ${dtype}`;
          expect(plain(loss.value), name).toBe(plain(lossAt(objective, dtype, [[w]])[0]!));
          expect(plain(gradient.value), name).toBe(plain(gradientAt(objective, dtype, [[w]])[0]![0]!));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays within what Python nests, however large the loss', () => {
    for (const text of [`${'sin('.repeat(99)}w${')'.repeat(99)}`, Array(200).fill('w*w').join('+')]) {
      for (const line of [...print(text, LOSS), ...print(text, gradientLane('w'))]) {
        expect(countDepth(line)).toBeLessThan(20);
      }
    }
  });
});

/** −0 and 0 are one number to a reader. */
function plain(value: number): number {
  return value === 0 ? 0 : value;
}

/** What NumPy would compute, and whether anything on the way was too small for a normal float32. */
function evaluateSource(expression: Expression, dtype: Dtype, output: string, w: number) {
  const { locals, result } = sourceOf(expression, dtype, output);
  const values = new Map<string, number>([['w', round(dtype, w)]]);
  let isTiny = false;
  function evaluate(term: Term): number {
    if (term.kind === 'name') return values.get(term.text)!;
    if (term.kind === 'literal') return round(dtype, readLiteral(term.text));
    const lane = allocateLanes(dtype, 1);
    const [x = 0, y = x] = term.operands.map(evaluate);
    const [xs, ys] = [allocateLanes(dtype, 1).fill(x), allocateLanes(dtype, 1).fill(y)];
    OPERATIONS[term.operation].forward(lane, xs, ys, 1);
    const size = Math.abs(lane[0]!);
    if (dtype === 'float32' && size > 0 && size < 2 ** -126) isTiny = true;
    return lane[0]!;
  }
  for (const { name, term } of locals) values.set(name, evaluate(term));
  return { value: evaluate(result), isTiny };
}

function round(dtype: Dtype, value: number): number {
  return allocateLanes(dtype, 1).fill(value)[0]!;
}

function readLiteral(text: string): number {
  const word = text.replaceAll("'", '');
  return word.endsWith('inf') ? Number(`${word.slice(0, -3)}Infinity`) : Number(word);
}
