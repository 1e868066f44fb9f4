import { readFileSync } from 'node:fs';
import type { Dtype, Trace } from '../../src/core';

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

/**
 * The largest relative difference between a trace and a case: of losses before each step and parameters after it, as
 * far as the case has them. NaN equals NaN, and ∞ equals ∞.
 */
export function farthestOff(
  { losses, parameters }: Trace,
  reference: Pick<ReferenceCase, 'loss' | 'parameters'>,
): number {
  let farthest = 0;
  const compare = (ours: number, theirs: number) => {
    if (Object.is(ours, theirs) || ours === theirs) return;
    const off = Math.abs(ours - theirs) / Math.abs(theirs);
    farthest = Math.max(farthest, Number.isNaN(off) ? Infinity : off);
  };
  reference.loss.forEach((loss, k) => {
    compare(losses[k]!, loss);
  });
  reference.parameters.forEach((row, k) => {
    row.forEach((value, p) => {
      compare(parameters[p]![k + 1]!, value);
    });
  });
  return farthest;
}
