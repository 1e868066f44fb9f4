import { readFileSync } from 'node:fs';
import type { Dtype } from '../../src/core';

/** One descent recorded from another library. */
export interface ReferenceCase {
  readonly expression: string;
  readonly start: readonly number[];
  readonly optimizer: string;
  readonly learningRate: number;
  readonly epochs: number;
  readonly dtype: Dtype;
  /** Before each step, shape [epochs]. */
  readonly loss: readonly number[];
  /** After each step, shape [epochs, parameters]. */
  readonly parameters: readonly (readonly number[])[];
}

/** Reads a file of tests/reference, where "NaN", "Infinity" and "-Infinity" stand for numbers. */
export function readCases(file: string): readonly ReferenceCase[] {
  const text = readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
  const revive = (_: string, value: unknown) =>
    value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
  return (JSON.parse(text, revive) as { cases: ReferenceCase[] }).cases;
}
