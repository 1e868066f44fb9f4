import type { Axis } from './domains';
import type { Series } from './series';

/** What a path draws across, time running down: a weight, or what is made of several. */
export interface PathValue {
  /** What it is called beside its number: "x". */
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  /** What the chart shows, and what its table holds, in words. */
  readonly summary: string;
  readonly table: string;
  readonly axis: Axis;
  /** Whether the landscape above has the same axis. */
  readonly isAligned: boolean;
  /** Where lines stand for minima. */
  readonly minima: readonly number[];
  /** @param point one value for each weight */
  valueOf(point: readonly number[]): number;
}

/** The value at every point of a series. */
export function valuesOf(value: PathValue, { parameters, seconds }: Series): Float64Array<ArrayBuffer> {
  return parameters.map((first, k) => value.valueOf(seconds ? [first, seconds[k]!] : [first]));
}
