import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCode } from '../../../src/core/tensor/code/evaluate';
import { toList } from '../../../src/core/tensor/lists';
import { Decimal, type NestedList } from '../../../src/core/tensor/problem';
import { EXAMPLES } from '../../../src/explorer/tensors/examples';
import { quoteTensorflow } from '../../../src/explorer/tensors/tensorflowError';

interface Recorded {
  readonly code: string;
  readonly dtype?: string;
  readonly shape?: readonly number[];
  /** Left out where they are drawn at random. */
  readonly values?: unknown;
  readonly python?: unknown;
  readonly error?: string;
  readonly message?: string;
}

const recorded = JSON.parse(
  readFileSync(new URL('../../reference/tensorflow-tensors.json', import.meta.url), 'utf8'),
) as readonly Recorded[];

/** As the file writes them. */
function plain(list: NestedList): unknown {
  if (list instanceof Decimal) return plain(list.value);
  if (typeof list !== 'number') return typeof list === 'object' ? list.map(plain) : list;
  if (Number.isFinite(list)) return list === 0 ? 0 : list;
  return { NaN: 'nan', Infinity: 'inf', '-Infinity': '-inf' }[String(list)];
}

/** A pattern for a text that leaves out what stands for `…`. */
const abridged = (text: string) =>
  new RegExp(
    `^${text
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

describe('code gives what TensorFlow gives for', () => {
  it.each(recorded.filter(({ error }) => error === undefined))(
    '$code',
    ({ code, dtype, shape, values, python }) => {
      const { steps, problem } = evaluateCode(code);
      expect(problem).toBeNull();
      const value = steps.at(-1)!.value;
      if (python !== undefined) {
        const list = value.kind === 'python' ? value.list : value.kind === 'shape' ? value.shape : [];
        return expect(plain(list)).toEqual(python);
      }
      if (value.kind !== 'tensor') throw new Error(`a tensor is wanted; got ${value.kind}`);
      expect([value.tensor.dtype, value.tensor.shape]).toEqual([dtype, shape]);
      if (values !== undefined) expect(plain(toList(value.tensor))).toEqual(values);
    },
  );
});

describe('code is refused in the words of TensorFlow for', () => {
  it.each(recorded.filter(({ error }) => error !== undefined))('$code', ({ code, error, message }) => {
    const { problem } = evaluateCode(code);
    expect(problem).not.toBeNull();
    const quoted = quoteTensorflow(problem!);
    expect(quoted?.name).toBe(error);
    expect(message).toMatch(abridged(quoted!.message));
  });
});

it('every example of the page is recorded', () => {
  const codes = new Set(recorded.map(({ code }) => code));
  const examples = Object.values(EXAMPLES).flatMap((group) => Object.values<string>(group));
  expect(examples.map((code) => code.replaceAll('\n', '; ')).filter((code) => !codes.has(code))).toEqual([]);
});
