import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_SETS } from '../../../src/core/data/dataSets';
import { createInference } from '../../../src/core/model/inference';
import type { Model } from '../../../src/core/model/model';
import { formatModel } from '../../../src/core/model/modelJson';
import { MOST_BYTES } from '../../../src/core/model/modelProblem';
import { readModel } from '../../../src/core/model/readModel';
import { writeSafetensors } from '../../../src/core/model/safetensors';
import { someModel } from './someModel';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FORMATS = [
  ['JSON', (model: Model) => bytesOf(formatModel(model))],
  ['safetensors', writeSafetensors],
] as const;

/** The bits of every parameter. */
const bitsOf = ({ parameters }: Model) =>
  new Uint8Array(parameters.buffer, parameters.byteOffset, parameters.byteLength);

function modelOf(file: Uint8Array): Model {
  const read = readModel(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

function problemOf(file: Uint8Array) {
  const read = readModel(file);
  return read.ok ? null : read.problem;
}

/** A file of JSON with something else in it. */
function changedJson(change: (fields: Record<string, unknown>) => void, model = someModel()) {
  const fields = JSON.parse(formatModel(model)) as Record<string, unknown>;
  change(fields);
  return bytesOf(JSON.stringify(fields));
}

/** Safetensors with another header. */
function changedHeader(change: (header: Record<string, unknown>) => void, model = someModel()) {
  const file = writeSafetensors(model);
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as Record<
    string,
    unknown
  >;
  change(header);
  const text = bytesOf(JSON.stringify(header));
  const changed = new Uint8Array(8 + text.length + file.length - 8 - length);
  new DataView(changed.buffer).setBigUint64(0, BigInt(text.length), true);
  changed.set(text, 8);
  changed.set(file.subarray(8 + length), 8 + text.length);
  return changed;
}

describe.each(FORMATS)('a model as %s', (_, write) => {
  it.each(['float32', 'float64'] as const)('comes back with all that is known of it, in %s', (dtype) => {
    for (const layers of [
      [4, 3],
      [4, 8, 3],
      [4, 3, 7, 2, 3],
    ]) {
      const model = someModel(layers, dtype);
      const back = modelOf(write(model));
      expect(back).toEqual(model);
      expect(bitsOf(back)).toEqual(bitsOf(model));
    }
  });

  it('comes back bit for bit from any bits, those of NaN but for which NaN it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double(), { minLength: 15, maxLength: 15 }),
        fc.constantFrom('float32', 'float64'),
        (weights, dtype) => {
          const model = someModel([4, 3], dtype);
          model.parameters.set(weights);
          expect(bitsOf(modelOf(write(model)))).toEqual(bitsOf(model));
        },
      ),
    );
  });

  it('says the same of a flower when it has come back', () => {
    const model = someModel();
    const [before, after] = [createInference(model), createInference(modelOf(write(model)))];
    expect(after([5.1, 3.5, 1.4, 0.2])).toEqual(before([5.1, 3.5, 1.4, 0.2]));
  });

  it('is refused wherever it ends early, and never by throwing', () => {
    const file = write(someModel());
    for (let length = 0; length < file.length - 1; length++) {
      const problem = problemOf(file.subarray(0, length));
      expect(problem?.code).toMatch(/^(unknownFormat|endsEarly|truncated|notJson)$/);
    }
  });

  it('is read or refused with a reason after any of 10 000 mutations', () => {
    const original = write(someModel([4, 2, 3]));
    const mutation = fc.record({
      kind: fc.constantFrom('set', 'set', 'insert', 'delete', 'cut', 'swap'),
      at: fc.nat(original.length - 1),
      length: fc.integer({ min: 1, max: 40 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let file = [...original];
        for (const { kind, at, length, bytes } of mutations) {
          if (kind === 'set') file.splice(at, bytes.length, ...bytes);
          else if (kind === 'insert') file.splice(at, 0, ...bytes);
          else if (kind === 'delete') file.splice(at, length);
          else if (kind === 'cut') file = file.slice(0, at);
          else file.splice(at, 0, ...file.splice(at + length, length));
        }
        const read = readModel(Uint8Array.from(file));
        if (!read.ok) {
          refused += 1;
          expect(read.problem.code).toBeTypeOf('string');
          return;
        }
        expect(read.value.parameters.length).toBe(4 * 2 + 2 + 2 * 3 + 3);
        expect(createInference(read.value)([5, 3, 1, 0]).values.at(-1)).toHaveLength(3);
      }),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});

describe('a file that is no model', () => {
  it.each([
    ['nothing', bytesOf(''), { code: 'unknownFormat' }],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      { code: 'unknownFormat' },
    ],
    ['text', bytesOf('sepal length,species'), { code: 'unknownFormat' }],
    ['a list', bytesOf('[1, 2]'), { code: 'unknownFormat' }],
    ['broken JSON', bytesOf('{"a": nothing}'), { code: 'notJson' }],
    ['JSON of somebody else', bytesOf('{"layers": [4, 3]}'), { code: 'foreign', format: 'json' }],
    [
      'a model of a later page',
      changedJson((fields) => {
        fields.version = 2;
      }),
      { code: 'version', version: '2', known: 1 },
    ],
    [
      'a model without layers',
      changedJson((fields) => {
        delete fields.layers;
      }),
      { code: 'field', field: 'layers', isMissing: true },
    ],
    [
      '100 units',
      changedJson((fields) => {
        fields.layers = [4, 100, 3];
      }),
      { code: 'field', field: 'layers', isMissing: false },
    ],
    [
      'an activation that there is not',
      changedJson((fields) => {
        fields.activation = 'toString';
      }),
      { code: 'field', field: 'activation', isMissing: false },
    ],
    [
      'two names for four features',
      changedJson((fields) => {
        fields.featureNames = ['a', 'b'];
      }),
      { code: 'field', field: 'featureNames', isMissing: false },
    ],
    [
      'a deviation of 0',
      changedJson((fields) => {
        fields.scale = { means: [0, 0, 0, 0], deviations: [1, 1, 0, 1] };
      }),
      { code: 'field', field: 'scale', isMissing: false },
    ],
    [
      'no tensors',
      changedJson((fields) => {
        delete fields.tensors;
      }),
      { code: 'field', field: 'tensors', isMissing: true },
    ],
    [
      'a missing layer',
      changedJson(({ tensors }) => {
        delete (tensors as Record<string, unknown>).W2;
      }),
      { code: 'missingTensor', tensor: 'W2' },
    ],
    [
      'a layer too many',
      changedJson(({ tensors }) => {
        (tensors as Record<string, unknown>).W3 = {};
      }),
      { code: 'strangeTensor', tensor: 'W3' },
    ],
    [
      'a layer of another dtype',
      changedJson(({ tensors }) => {
        (tensors as Record<string, { dtype: string }>).b1!.dtype = 'float16';
      }),
      { code: 'dtype', tensor: 'b1', dtype: 'float16', expected: 'float64' },
    ],
    [
      'a layer of another shape',
      changedJson(({ tensors }) => {
        (tensors as Record<string, { shape: unknown }>).W1!.shape = [5, 4];
      }),
      { code: 'shape', tensor: 'W1', shape: '[5,4]', expected: [4, 5] },
    ],
    [
      'a weight too few',
      changedJson(({ tensors }) => {
        (tensors as Record<string, { data: unknown[] }>).W1!.data.pop();
      }),
      { code: 'shape', tensor: 'W1', shape: '[19]', expected: [4, 5] },
    ],
    [
      'a weight that is none',
      changedJson(({ tensors }) => {
        (tensors as Record<string, { data: unknown[] }>).W1!.data[3] = null;
      }),
      { code: 'value', tensor: 'W1', place: 3 },
    ],
    [
      'a weight beyond its dtype',
      changedJson((fields) => {
        fields.dtype = 'float32';
        const tensors = Object.values(fields.tensors as Record<string, { dtype: string; data: unknown[] }>);
        for (const tensor of tensors) tensor.dtype = 'float32';
        tensors[1]!.data[1] = 1e39;
      }),
      { code: 'value', tensor: 'b1', place: 1 },
    ],
    [
      'safetensors of somebody else',
      changedHeader((header) => {
        delete header.__metadata__;
      }),
      { code: 'foreign', format: 'safetensors' },
    ],
    [
      'safetensors of half the dtype',
      changedHeader((header) => {
        (header['layers.0.weight'] as { dtype: string }).dtype = 'F16';
      }),
      { code: 'dtype', tensor: 'layers.0.weight', dtype: 'F16', expected: 'float64' },
    ],
    [
      'safetensors without a bias',
      changedHeader((header) => {
        delete header['layers.1.bias'];
      }),
      { code: 'missingTensor', tensor: 'layers.1.bias' },
    ],
    [
      'safetensors with a layer too many',
      changedHeader((header) => {
        header['layers.2.bias'] = {};
      }),
      { code: 'strangeTensor', tensor: 'layers.2.bias' },
    ],
    [
      'safetensors turned round',
      changedHeader((header) => {
        (header['layers.0.weight'] as { shape: unknown }).shape = [4, 5];
      }),
      { code: 'shape', tensor: 'layers.0.weight', shape: '[4,5]', expected: [5, 4] },
    ],
    [
      'safetensors that overlap',
      changedHeader((header) => {
        (header['layers.0.bias'] as { data_offsets: unknown }).data_offsets = [0, 40];
      }),
      { code: 'offsets', tensor: 'layers.0.bias' },
    ],
    [
      'safetensors with offsets below 0',
      changedHeader((header) => {
        (header['layers.0.weight'] as { data_offsets: unknown }).data_offsets = [-160, 0];
      }),
      { code: 'offsets', tensor: 'layers.0.weight' },
    ],
    [
      'safetensors with a header longer than the file',
      Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d),
      { code: 'truncated', bytes: 10, needed: 263 },
    ],
    [
      'safetensors with a header of 2⁶³ bytes',
      Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128, 0x7b, 0x7d),
      { code: 'headerLength', length: '9223372036854775808', bytes: 10 },
    ],
    [
      'safetensors with a header that is no JSON',
      Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7b),
      { code: 'notJson' },
    ],
    [
      'a file that is too large',
      new Uint8Array(MOST_BYTES + 1),
      { code: 'tooLarge', bytes: MOST_BYTES + 1, most: MOST_BYTES },
    ],
  ] as const)('%s is told', (_, file, problem) => {
    expect(problemOf(file)).toEqual(problem);
  });

  it('safetensors that end early say where and by how much', () => {
    const file = writeSafetensors(someModel());
    expect(problemOf(file.subarray(0, file.length - 3))).toEqual({
      code: 'truncated',
      bytes: file.length - 3,
      needed: file.length,
    });
    expect(problemOf(Uint8Array.from([...file, 0]))).toEqual({
      code: 'surplus',
      bytes: file.length + 1,
      needed: file.length,
    });
  });
});

describe('safetensors', () => {
  it('begin their data at a multiple of 8', () => {
    for (const layers of [
      [4, 3],
      [4, 1, 3],
      [4, 12, 3],
    ]) {
      const file = writeSafetensors(someModel(layers));
      expect(new DataView(file.buffer).getBigUint64(0, true) % 8n).toBe(0n);
    }
  });

  it("of Python's library with our description are read to the same bits", () => {
    const url = new URL('../../reference/safetensors.json', import.meta.url);
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as {
      cases: { layers: number[]; dtype: 'float32' | 'float64'; base64: string }[];
    };
    for (const { layers, dtype, base64 } of cases) {
      const model = modelOf(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      expect(model.shape.layers).toEqual(layers);
      expect(bitsOf(model)).toEqual(bitsOf(someModel(layers, dtype)));
    }
  });
});

describe('a model that is asked', () => {
  it('computes every number by the formula', () => {
    const model = someModel();
    const { inputs, sums, values, decision } = createInference(model)([5.1, 3.5, 1.4, 0.2]);
    const { means, deviations } = model.scale!;
    expect(inputs).toEqual([5.1, 3.5, 1.4, 0.2].map((x, i) => (x - means[i]!) / deviations[i]!));
    const w = model.parameters;
    const hidden = [0, 1, 2, 3, 4].map(
      (j) => w[20 + j]! + inputs.reduce((sum, x, i) => sum + x * w[5 * i + j]!, 0),
    );
    hidden.forEach((sum, j) => {
      expect(sums[0]![j]).toBeCloseTo(sum, 14);
      expect(values[0]![j]).toBeCloseTo(Math.tanh(sum), 14);
    });
    const last = [0, 1, 2].map(
      (k) => w[40 + k]! + values[0]!.reduce((sum, a, j) => sum + a * w[25 + 3 * j + k]!, 0),
    );
    const total = last.reduce((sum, z) => sum + Math.exp(z), 0);
    last.forEach((z, k) => {
      expect(sums[1]![k]).toBeCloseTo(z, 14);
      expect(values[1]![k]).toBeCloseTo(Math.exp(z) / total, 14);
    });
    expect(decision).toBe(last.indexOf(Math.max(...last)));
  });

  it('decides nothing when its weights are no numbers', () => {
    const model = someModel([4, 3]);
    model.parameters.fill(Number.NaN);
    expect(createInference(model)([5, 3, 1, 0]).decision).toBe(-1);
  });

  it('sees features as they are where they were not standardised', () => {
    const flower = [...DATA_SETS.iris(1).inputs.data.subarray(0, 4)];
    expect(createInference({ ...someModel(), scale: null })(flower).inputs).toEqual(flower);
  });
});
