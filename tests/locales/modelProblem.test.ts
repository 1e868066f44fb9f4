import { expect, it } from 'vitest';
import type { CsvProblem } from '../../src/core/data/csvProblem';
import type { ModelProblem } from '../../src/core/model/modelProblem';
import { modelEn } from '../../src/locales/model.en';
import { modelZhCN } from '../../src/locales/model.zh-CN';

const place = { column: 2, name: 'b' };

const CSV: { readonly [Code in CsvProblem['code']]: CsvProblem & { readonly code: Code } } = {
  tooLong: { code: 'tooLong', characters: 3_000_000, most: 2_000_000 },
  openQuote: { code: 'openQuote', row: 3 },
  tooFewRows: { code: 'tooFewRows', rows: 1, least: 4 },
  tooManyRows: { code: 'tooManyRows', rows: 20_000, most: 10_000 },
  noFeatures: { code: 'noFeatures' },
  tooManyFeatures: { code: 'tooManyFeatures', features: 70, most: 64 },
  rowLength: { code: 'rowLength', row: 3, cells: 2, expected: 3 },
  missingCell: { code: 'missingCell', row: 3, text: '', ...place },
  notNumber: { code: 'notNumber', row: 3, text: 'tall', ...place },
  hugeNumber: { code: 'hugeNumber', row: 3, text: '1e300', ...place },
  brokenClass: { code: 'brokenClass', row: 3, text: '0.5', ...place },
  oneClass: { code: 'oneClass', className: 'u', ...place },
  tooManyClasses: { code: 'tooManyClasses', classes: 17, most: 16, ...place },
};

const MODELS: { readonly [Code in ModelProblem['code']]: ModelProblem & { readonly code: Code } } = {
  unknownFormat: { code: 'unknownFormat' },
  tooLarge: { code: 'tooLarge', bytes: 5_000_000, most: 4_000_000 },
  endsEarly: { code: 'endsEarly', bytes: 90 },
  notJson: { code: 'notJson' },
  foreign: { code: 'foreign', format: 'json' },
  version: { code: 'version', version: '2', known: 1 },
  field: { code: 'field', field: 'layers', isMissing: true },
  headerLength: { code: 'headerLength', length: '9223372036854775808', bytes: 10 },
  truncated: { code: 'truncated', bytes: 90, needed: 100 },
  surplus: { code: 'surplus', bytes: 110, needed: 100 },
  missingTensor: { code: 'missingTensor', tensor: 'W2' },
  strangeTensor: { code: 'strangeTensor', tensor: 'W9' },
  dtype: { code: 'dtype', tensor: 'W1', dtype: 'F16', expected: 'float32' },
  shape: { code: 'shape', tensor: 'W1', shape: '[5,4]', expected: [4, 5] },
  offsets: { code: 'offsets', tensor: 'W1' },
  value: { code: 'value', tensor: 'W1', place: 3 },
};

it('every problem of data and of model files says what was given, in a sentence of its own, in both languages', () => {
  for (const words of [modelEn, modelZhCN]) {
    const sentences = [
      ...Object.values(CSV).map((problem) => [problem, words.data.problem(problem)] as const),
      ...Object.values(MODELS).map((problem) => [problem, words.problem(problem)] as const),
    ];
    expect(new Set(sentences.map(([, sentence]) => sentence)).size).toBe(sentences.length);
    for (const [problem, sentence] of sentences) {
      expect(sentence).toMatch(/[.?。？]$/);
      for (const [field, value] of Object.entries(problem)) {
        if (field === 'row' || field === 'text' || field === 'tensor' || field === 'name') {
          expect(sentence).toContain(String(value));
        }
      }
      if (words === modelZhCN) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});
