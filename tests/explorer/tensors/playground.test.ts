import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateCode } from '../../../src/core/tensor/code/evaluate';
import { parseCode } from '../../../src/core/tensor/code/parse';
import { CODE_LIMITS } from '../../../src/core/tensor/code/syntax';
import { countValues } from '../../../src/core/tensor/tensor';
import { deriveBlocks, MOST_CELLS } from '../../../src/explorer/tensors/deriveBlocks';
import { deriveStep } from '../../../src/explorer/tensors/deriveStep';
import { EXAMPLES } from '../../../src/explorer/tensors/examples';
import { formatValue } from '../../../src/explorer/tensors/formatValue';
import { formatSnippet } from '../../../src/explorer/tensors/snippet';
import { tensorsEn } from '../../../src/locales/tensors.en';
import { tensorsZhCN } from '../../../src/locales/tensors.zh-CN';

const CODES = Object.values(EXAMPLES).flatMap((group) => Object.values<string>(group));

it('each example of make, convert and combine runs, and each of errors but the last is refused', () => {
  for (const [group, examples] of Object.entries(EXAMPLES)) {
    for (const [name, code] of Object.entries<string>(examples)) {
      const isRefused = group === 'errors' && name !== 'lists';
      expect(evaluateCode(code).problem !== null, code).toBe(isRefused);
      expect(code.length).toBeLessThan(CODE_LIMITS.length);
    }
  }
});

it('each step and each problem of the examples is explained in both languages, in a sentence of its own', () => {
  for (const code of CODES) {
    const { steps, problem } = evaluateCode(code);
    for (const step of steps) {
      const { facts } = deriveStep(step);
      expect(tensorsEn.explainStep(facts)).toMatch(/^[^$]+\.$/);
      expect(tensorsZhCN.explainStep(facts)).toMatch(/^[^$]+。$/);
    }
    if (!problem) continue;
    expect(tensorsEn.explainProblem(problem)).toMatch(/^[^$]+[.?]$/);
    expect(tensorsZhCN.explainProblem(problem)).toMatch(/^[^$]+[。？]$/);
  }
});

it('a written float is read back as the same, and no shorter one is', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(formatValue(value, 'float32')))).toBe(value);
    }),
  );
  expect(formatValue(Math.fround(0.1), 'float32')).toBe('0.1');
  expect(formatValue(Math.fround(0.1), 'float64')).toBe('0.10000000149011612');
  expect(formatValue(2, 'float32')).toBe('2.0');
  expect([Number.NaN, Infinity, -Infinity].map((value) => formatValue(value, 'float64'))).toEqual([
    'nan',
    'inf',
    '-inf',
  ]);
});

it('every cell of a tensor is drawn once where there are few, and a corner where there are many', () => {
  const shapes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 });
  fc.assert(
    fc.property(shapes, (shape) => {
      const { blocks, isCut } = deriveBlocks(shape);
      const places = blocks.flatMap(({ rows }) => rows.flat());
      const values = countValues(shape);
      expect(isCut).toBe(values > MOST_CELLS);
      expect(new Set(places).size).toBe(places.length);
      if (isCut) expect(places.length).toBeLessThanOrEqual(MOST_CELLS);
      else expect(places).toEqual(Array.from({ length: values }, (_, place) => place));
      for (const place of places) expect(place).toBeLessThan(values);
    }),
  );
});

it('a script prints what gets no name, and says where its random numbers come from', () => {
  const code = 'a = tf.range(3)\na + 1; -a  # turned';
  expect(formatSnippet(code, parseCode(code).statements, 'others')).toBe(
    'import tensorflow as tf\n\na = tf.range(3)\nprint(a + 1); print(-a)  # turned\n',
  );
  const random = 'tf.random.normal([2])';
  expect(formatSnippet(random, parseCode(random).statements, 'others')).toBe(
    'import tensorflow as tf\n\n# others\nprint(tf.random.normal([2]))\n',
  );
});

it('a cast tells each loss, and a sum marks the cells that are copies', () => {
  const cast = deriveStep(evaluateCode(EXAMPLES.convert.fraction).steps.at(-1)!);
  expect([...cast.facts.lost]).toEqual([
    ['fraction', 2],
    ['overflow', 1],
  ]);
  expect(cast.result!.markOf(1)).toEqual({ kind: 'lost', loss: 'fraction', was: '-1.7' });
  const sum = deriveStep(evaluateCode(EXAMPLES.combine.row).steps.at(-1)!);
  const copies = sum.operands.map(({ tensor, markOf }) =>
    [...tensor.data].map((_, place) => markOf(place) !== null),
  );
  expect(copies).toEqual([
    [false, false, false, false, false, false],
    [false, false, false, true, true, true],
  ]);
});
