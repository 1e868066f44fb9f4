import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runnerOf } from '../../../src/core/program/runner';

function readSource(name: string): string {
  return readFileSync(new URL(`../../../src/core/program/${name}`, import.meta.url), 'utf8');
}

describe('kernels', () => {
  it.each(['kernels', 'run'])(
    'are the same text for both dtypes, but for array type and rounding: %s',
    (name) => {
      const exchanged = readSource(`${name}.float32.ts`)
        .replace(/float32|float64/gi, (word) =>
          word.replace(/32|64/, (bits) => (bits === '32' ? '64' : '32')),
        )
        .replace(/Math\.fround\((.*)\);/g, '$1;');
      expect(exchanged).toBe(readSource(`${name}.float64.ts`));
    },
  );

  it.each(['float32', 'float64'] as const)(
    'never calls a NaN or ∞ finite, wherever it stands, %s',
    (dtype) => {
      const { isSurelyFinite } = runnerOf(dtype);
      const zeros = dtype === 'float32' ? new Float32Array(9) : new Float64Array(9);
      expect(isSurelyFinite(zeros, 0, 9)).toBe(true);
      for (let at = 0; at < 9; at++) {
        for (const value of [Number.NaN, Infinity, -Infinity]) {
          const values = zeros.slice();
          values[at] = value;
          expect(isSurelyFinite(values, 0, 9)).toBe(false);
          expect(isSurelyFinite(values, at + 1, 9) && isSurelyFinite(values, 0, at)).toBe(true);
        }
      }
    },
  );
});
