import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../src/core/expression/parse';
import { EXPRESSION_LIMITS, type Expression } from '../../../../src/core/expression/syntax';
import { deriveExpressionTerm } from '../../../../src/explorer/share/code/expressionTerm';
import {
  call,
  type Idioms,
  INFIX,
  type LossOperation,
  Rank,
} from '../../../../src/explorer/share/code/idiom';
import { PYTORCH_IDIOMS } from '../../../../src/explorer/share/code/pytorch';
import { TENSORFLOW_IDIOMS } from '../../../../src/explorer/share/code/tensorflow';
import { createTermPrinter, type Term } from '../../../../src/explorer/share/code/term';
import { anyExpression, type Shape, shapeOf, tree } from '../../../core/expression/trees';
import { findPython, whyNot } from './python';

const print = (idioms: Idioms<LossOperation>, text: string) =>
  createTermPrinter(idioms).print(deriveExpressionTerm(tree(text), (name) => name));

describe('a printed term', () => {
  it("says it in the library's own words", () => {
    expect(print(TENSORFLOW_IDIOMS, '(w+1)^2')).toBe('tf.square(w + 1)');
    expect(print(TENSORFLOW_IDIOMS, '|w|/3 + max(w, 0, 2)')).toBe(
      'tf.abs(w) / 3 + tf.maximum(tf.maximum(w, number(0)), number(2))',
    );
    expect(print(PYTORCH_IDIOMS, 'w^2/10 + sin(3w)')).toBe('torch.square(w) / 10 + torch.sin(3 * w)');
    expect(print(PYTORCH_IDIOMS, 'softplus(w)^3')).toBe('torch.nn.functional.softplus(w, threshold=40) ** 3');
  });

  it('takes a square for a square, however the 2 is written', () => {
    expect(print(PYTORCH_IDIOMS, 'w²+w^(1+1)+w^2.5')).toBe('torch.square(w) + torch.square(w) + w ** 2.5');
  });

  it('lets a library compute what has no weight in it', () => {
    expect(print(TENSORFLOW_IDIOMS, '(0.1+0.2)*w')).toBe('(number(0.1) + 0.2) * w');
    expect(print(TENSORFLOW_IDIOMS, '-2^2*w')).toBe('-tf.square(number(2)) * w');
    expect(print(TENSORFLOW_IDIOMS, 'w + -3')).toBe('w + -3');
  });

  it('keeps PyTorch from dividing by way of a reciprocal', () => {
    expect(print(PYTORCH_IDIOMS, '3/w')).toBe('number(3) / w');
    expect(print(TENSORFLOW_IDIOMS, '3/w')).toBe('3 / w');
  });

  it('remembers what the script must bring', () => {
    const printer = createTermPrinter(TENSORFLOW_IDIOMS);
    printer.print(deriveExpressionTerm(tree('cbrt(log2(w)) + cbrt(pi)'), (name) => name));
    expect([...printer.imports]).toEqual(['math']);
    expect([...printer.helpers].map(([first]) => first)).toEqual(['def cbrt(x):']);
    expect(printer.usesNumber).toBe(true);
  });
});

/** Our own grammar with Python's signs, so that what is printed can be read back without Python. */
const OWN_IDIOMS: Idioms<LossOperation> = {
  ...(Object.fromEntries(
    Object.keys(TENSORFLOW_IDIOMS).map((name) => [name, call(name)]),
  ) as unknown as Idioms<LossOperation>),
  ...INFIX,
  square: { ...INFIX.negate, rank: Rank.power, operands: [Rank.primary], write: (x) => `${x} ** 2` },
  minimum: call('min', 2),
  maximum: call('max', 2),
};

const printOwn = (expression: Expression) =>
  createTermPrinter(OWN_IDIOMS).print(deriveExpressionTerm(expression, (name) => name));

/** What Python would read, in our own grammar. */
function readBack(python: string): Expression | null {
  const own = python
    .replaceAll('**', '^')
    .replaceAll('math.', '')
    .replace(/number\(([^()]*)\)/g, '$1');
  const parsed = parseExpression(own);
  return parsed.ok ? parsed.expression : null;
}

/** Expressions short enough to be read back. */
const readable = anyExpression.filter(
  (expression) => printOwn(expression).length < EXPRESSION_LIMITS.length && countBrackets(expression) < 100,
);

describe('the parentheses of a printed term', () => {
  it('give the tree that was meant', () => {
    fc.assert(
      fc.property(readable, (expression) => {
        const python = printOwn(expression);
        expect(shapeOf(readBack(python)!), python).toEqual(meantShape(expression));
      }),
      { numRuns: 500 },
    );
  });

  it('are all needed', () => {
    fc.assert(
      fc.property(readable, (expression) => {
        const python = printOwn(expression);
        for (const [open, close] of listGroupings(python)) {
          const without = python.slice(0, open) + python.slice(open + 1, close) + python.slice(close + 1);
          const read = readBack(without);
          expect(read && shapeOf(read), `${python} without those at ${open}`).not.toEqual(
            meantShape(expression),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The tree that a text should be read as: min and max of two, and an exponent that is 2 as a 2. */
function meantShape(expression: Expression): Shape {
  return describeTerm(
    deriveExpressionTerm(expression, (name) => name),
    {
      add: '+',
      subtract: '-',
      multiply: '*',
      divide: '/',
      power: '^',
      negate: 'neg',
      minimum: 'min',
      maximum: 'max',
    },
    (name, operands) => (name === 'square' ? ['^', ...operands, 2] : [name, ...operands]),
    (constant) => constant.toUpperCase(),
  );
}

function describeTerm(
  term: Term<LossOperation>,
  symbols: Readonly<Record<string, string>>,
  describeCall: (name: LossOperation, operands: Shape[]) => Shape,
  describeConstant: (name: string) => Shape,
): Shape {
  if (term.kind === 'name') return term.text;
  if (term.kind === 'literal') {
    const [, constant] = /^math\.(\w+)$/.exec(term.text) ?? [];
    return constant === undefined ? Number(term.text) : describeConstant(constant);
  }
  const operands = term.operands.map((operand) =>
    describeTerm(operand, symbols, describeCall, describeConstant),
  );
  const symbol = symbols[term.operation];
  return symbol === undefined ? describeCall(term.operation, operands) : [symbol, ...operands];
}

function countBrackets(expression: Expression): number {
  return printOwn(expression).split('(').length;
}

/** Places of the parentheses that group, not those of calls. */
function listGroupings(text: string): [open: number, close: number][] {
  const opened: number[] = [];
  const groupings: [number, number][] = [];
  for (let place = 0; place < text.length; place++) {
    if (text[place] === '(') opened.push(place);
    if (text[place] !== ')') continue;
    const open = opened.pop()!;
    if (!/[\p{L}\p{N}_]/u.test(text[open - 1] ?? '')) groupings.push([open, place]);
  }
  return groupings;
}

const python = await findPython();

describe('Python', () => {
  it('reads the tree that was meant', async (context) => {
    if (!python.isPresent) return context.skip(whyNot(python, 'numpy') ?? '');
    const expressions = fc.sample(anyExpression, { numRuns: 400, seed: 1 });
    const texts = expressions.map((expression) =>
      createTermPrinter(PYTORCH_IDIOMS).print(deriveExpressionTerm(expression, (name) => name)),
    );
    const shapes = JSON.parse(await python.run(READ_SHAPES, JSON.stringify(texts))) as unknown[];
    expressions.forEach((expression, place) => {
      expect(shapes[place], texts[place]).toEqual(torchShape(expression));
    });
  });
});

/** What Python's parser should find in an expression as it is written for PyTorch. */
function torchShape(expression: Expression): Shape {
  return describeTerm(
    deriveExpressionTerm(expression, (name) => name),
    { add: 'Add', subtract: 'Sub', multiply: 'Mult', divide: 'Div', power: 'Pow', negate: 'USub' },
    (name, operands) => [PYTORCH_IDIOMS[name].write('').split('(')[0]!, ...operands],
    (constant) => `math.${constant}`,
  );
}

const READ_SHAPES = `
import ast, json, sys

def shape(node):
    if isinstance(node, ast.BinOp):
        return [type(node.op).__name__, shape(node.left), shape(node.right)]
    if isinstance(node, ast.UnaryOp):
        return [type(node.op).__name__, shape(node.operand)]
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        return shape(node.args[0]) if name == 'number' else [name, *map(shape, node.args)]
    return float(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)

print(json.dumps([shape(ast.parse(text, mode='eval').body) for text in json.load(sys.stdin)]))
`;
