import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCode } from '../../../src/core/tensor/code/evaluate';
import { FUNCTIONS } from '../../../src/core/tensor/code/functions';
import { CODE_LIMITS } from '../../../src/core/tensor/code/syntax';
import '../outsideWorld';

/** What is wrong with code, and the part of it that is. */
function findMistake(code: string): [code: string, part: string] | null {
  const { problem } = evaluateCode(code);
  return problem && [problem.code, code.slice(problem.from, problem.to)];
}

describe('a mistake is found where it stands:', () => {
  it.each([
    ['', 'empty', ''],
    ['# nothing', 'empty', '# nothing'],
    ['tf.reshap(tf.range(6), [2, 3])', 'unknownFunction', 'tf.reshap'],
    ['tf.zeros([2, 3]', 'unclosed', '('],
    ['tf.zeros([2, 3)', 'unexpectedToken', ')'],
    ['tf.zeros([2 3])', 'unexpectedToken', '3'],
    ['tf.zeros([2, 3]) +', 'unexpectedEnd', ''],
    ['tf.zeros([2, 3]) $', 'unexpectedCharacter', '$'],
    ['tf.zeros($)', 'unexpectedCharacter', '$'],
    ['tf.cast([1], tf.int64)', 'unknownDtype', 'tf.int64'],
    ['tf.zeros([2]).T', 'unknownAttribute', 'T'],
    ['tf.zeros([2]).numpy()', 'unknownAttribute', 'numpy()'],
    ['tf = 3', 'notAName', 'tf'],
    ['a + 1', 'unknownName', 'a'],
    ['tf.zeros(tf.int32)', 'wrongKind', 'tf.int32'],
    ['tf.zeros([2], tf.foo(1))', 'unknownFunction', 'tf.foo'],
    ['tf.zeros()', 'missingArgument', 'tf.zeros()'],
    ['tf.zeros([2], size=3)', 'unexpectedArgument', '3'],
    ['tf.zeros([2], tf.int32, 5)', 'tooManyArguments', '5'],
    ['tf.zeros([2], shape=[3])', 'repeatedArgument', '[3]'],
    ['tf.zeros(shape=[2], tf.int32)', 'placeAfterName', 'tf.int32'],
    ['tf.one_hot([1], 3, axis=0)', 'argumentNotHere', '0'],
    ['tf.random.normal([2], seed=-1)', 'wrongKind', '-1'],
    ['a = tf.zeros([2])\n[a, 1]', 'tensorInList', 'a'],
    ['[1, 2] - [1]', 'pythonLists', '[1, 2] - [1]'],
    ['[1, 2].shape', 'notATensor', '[1, 2].shape'],
    ['1 / 0', 'zeroDivision', '1 / 0'],
    ['tf.constant([1]) + tf.reshape(tf.range(6), [4])', 'reshapeCount', 'tf.reshape(tf.range(6), [4])'],
    ['tf.constant(3000000000)', 'beyondInt', 'tf.constant(3000000000)'],
    ['tf.zeros([99999, 99999])', 'tooManyValues', 'tf.zeros([99999, 99999])'],
    ['[1] * 99999999', 'tooManyValues', '[1] * 99999999'],
    ['tf.range(1e9)', 'tooManyValues', 'tf.range(1e9)'],
    [`a = [1]${'\na = a + a'.repeat(30)}`, 'tooManyValues', 'a + a'],
    [`a = [1]${'\na = [a, a]'.repeat(30)}`, 'tooManyValues', '[a, a]'],
    ['[[[1] * 300] * 300] * 2', 'tooManyValues', '[[[1] * 300] * 300] * 2'],
    ['tf.zeros([400, 400])', 'tooManyValues', 'tf.zeros([400, 400])'],
    ['[[]] * 99999999', 'tooManyValues', '[[]] * 99999999'],
    [`${'('.repeat(100)}1${')'.repeat(100)}`, 'tooDeep', '('],
    ['1'.padEnd(CODE_LIMITS.length + 2, '+1'), 'tooLong', '1+'],
    ['a = tf.zeros(1)'.padEnd(CODE_LIMITS.steps * 3 + 15, ';-a'), 'tooManySteps', '-a'],
  ])('%s', (code, problem, part) => {
    expect(findMistake(code)).toEqual([problem, part]);
  });
});

it('a misspelt function is told the one that is near', () => {
  const { problem } = evaluateCode('tf.onehot([1], 2)');
  expect(problem).toMatchObject({ code: 'unknownFunction', suggestion: 'tf.one_hot' });
});

it('what stands before a mistake is done all the same, line by line', () => {
  const { steps, problem } = evaluateCode('a = tf.range(6)\na + tf.zeros([6], tf.int32)\ntf.reshape(a, [4])');
  expect(steps.map(({ operation, name }) => [operation, name])).toEqual([
    ['range', 'a'],
    ['zeros', null],
    ['add', null],
  ]);
  expect(problem?.code).toBe('reshapeCount');
});

it('each step is underlined by the code that made it, from the inside out', () => {
  const code = 'tf.reshape(tf.range(6), [2, 3]) * 2';
  const parts = evaluateCode(code).steps.map(({ span }) => code.slice(span.from, span.to));
  expect(parts).toEqual(['tf.range(6)', 'tf.reshape(tf.range(6), [2, 3])', code]);
});

it('reads Python as Python is written: remarks, tuples, names of arguments, lines in brackets, full-width signs', () => {
  const same = [
    'tf.reshape(tf.range(6), [2, 3])',
    'tf.reshape(\n  tf.range(6),  # six\n  (2, 3),\n)',
    'tf.reshape(shape=[2, 3], tensor=tf.range(6))',
    'tf.reshape（tf.range（6），［2，3］）',
    '\n\ntf.reshape(tf.range(6), [+2, 1 + 2]);',
  ].map((code) => evaluateCode(code).steps.at(-1)?.value);
  for (const value of same) expect(value).toEqual(same[0]);
});

it('any text is answered, and a mistake lies within it', () => {
  const words = fc.constantFrom(
    ...Object.keys(FUNCTIONS).map((name) => `tf.${name}(`),
    ...'( ) [ ] , = + - * / @ . ; a b 1 2 0 -1 2.5 1e9 True tf tf.int32 tf.bool shape= dtype= .shape .numpy().tolist()'.split(
      ' ',
    ),
    '\n',
    '[1, 2]',
    '[[1], [2]]',
    '你',
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((all) => all.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { problem } = evaluateCode(text);
      if (!problem) return;
      expect(problem.from).toBeGreaterThanOrEqual(0);
      expect(problem.to).toBeGreaterThanOrEqual(problem.from);
      expect(problem.to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
