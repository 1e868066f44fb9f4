import { type Dtype, roundTo } from './dtype';

/** An interval that is divided into cells, or into points of a curve. */
export interface Axis {
  /** Below `to`; above 0 where the scale is logarithmic. Finite. */
  readonly from: number;
  /** Below 1 where the scale is `complement`. */
  readonly to: number;
  /** `complement` is logarithmic in the distance from 1, as one thinks of 0.9, 0.99 and 0.999. */
  readonly scale: 'linear' | 'log' | 'complement';
}

/** The value at `share` in [0, 1] of the way. */
export function valueAt({ from, to, scale }: Axis, share: number): number {
  if (scale === 'linear') return from + (to - from) * share;
  if (scale === 'complement') return 1 - (1 - from) * ((1 - to) / (1 - from)) ** share;
  return from * (to / from) ** share;
}

/** Where a value stands, as a share of the way: 0 at `from`, 1 at `to`. */
export function shareOf({ from, to, scale }: Axis, value: number): number {
  if (scale === 'linear') return (value - from) / (to - from);
  if (scale === 'complement') return Math.log((1 - value) / (1 - from)) / Math.log((1 - to) / (1 - from));
  return Math.log(value / from) / Math.log(to / from);
}

/** The values in the middle of each of `cells` equal cells. */
export function cellValues(axis: Axis, cells: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: cells }, (_, cell) => valueAt(axis, (cell + 0.5) / cells));
}

/** `points` values with equal gaps, both ends included. */
export function pointValues(axis: Axis, points: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: points }, (_, point) => valueAt(axis, point / (points - 1)));
}

/**
 * The axis seen `factor` times as close (below 1: from farther away), the value at `share` staying where it is.
 * Look at {@link isAtPrecisionLimit} before going closer.
 */
export function zoomAxis(axis: Axis, factor: number, share: number): Axis {
  const from = share - share / factor;
  return { ...axis, from: valueAt(axis, from), to: valueAt(axis, from + 1 / factor) };
}

/** Whether two neighbouring cells are no longer different numbers of `dtype`: closer there is nothing to be seen. */
export function isAtPrecisionLimit(axis: Axis, cells: number, dtype: Dtype): boolean {
  const values = cellValues(axis, cells);
  for (let cell = 1; cell < cells; cell++) {
    if (!(roundTo(dtype, values[cell]!) > roundTo(dtype, values[cell - 1]!))) return true;
  }
  return false;
}
