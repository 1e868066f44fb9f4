import { reduceSeries } from '../../core/reduce';
import type { Curve, Rows, RunResult } from '../../worker/messages';

/** Points of one run in the order of their epochs, all finite: what gets drawn. */
export interface Series {
  readonly epochs: ArrayLike<number>;
  readonly losses: ArrayLike<number>;
  /** The first parameter. */
  readonly parameters: ArrayLike<number>;
  /** First epoch that is not finite, or −1. */
  readonly nonFiniteEpoch: number;
}

/** The points of one curve of a run: its exact first epochs where they are at hand, then the reduced curve. */
export function deriveSeries(result: RunResult, curve: Curve): Series {
  const series = { ...curve, parameters: curve.parameters[0] ?? new Float64Array() };
  const { head } = result;
  return head ? joinHead(head, series) : series;
}

/** Puts the exact epochs of `head` in place of those that the reduced series kept of them. */
function joinHead(head: Rows, series: Series): Series {
  const end = head.from + head.losses.length;
  const cut = series.nonFiniteEpoch < 0 ? end : Math.min(end, series.nonFiniteEpoch);
  const isExact = series.epochs.length >= cut && series.epochs[cut - 1] === cut - 1;
  const headParameters = head.parameters[0];
  if (head.from !== 0 || isExact || !headParameters) return series;
  let tail = 0;
  while (tail < series.epochs.length && (series.epochs[tail] ?? 0) < cut) tail++;
  const join = (first: ArrayLike<number>, rest: ArrayLike<number>) =>
    Float64Array.from({ length: cut + rest.length - tail }, (_, k) =>
      k < cut ? (first[k] ?? Number.NaN) : (rest[k - cut + tail] ?? Number.NaN),
    );
  return {
    epochs: join(
      Uint16Array.from({ length: cut }, (_, k) => k),
      series.epochs,
    ),
    losses: join(head.losses, series.losses),
    parameters: join(headParameters, series.parameters),
    nonFiniteEpoch: series.nonFiniteEpoch,
  };
}

/** Keeps at most about `most` points of a series, so that `values` still shows its extremes. */
export function thinSeries(series: Series, values: Float64Array<ArrayBuffer>, most: number): Series {
  if (values.length <= most) return series;
  const { epochs: kept } = reduceSeries(values, { count: values.length, columns: Math.floor(most / 2) });
  const pick = (from: ArrayLike<number>) => kept.map((index) => from[index] ?? Number.NaN);
  return {
    epochs: pick(series.epochs),
    losses: pick(series.losses),
    parameters: pick(series.parameters),
    nonFiniteEpoch: series.nonFiniteEpoch,
  };
}

/** Index of the last point at or before an epoch; −1 where there is none. */
export function findPoint(series: Series, epoch: number): number {
  let low = 0;
  let high = series.epochs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series.epochs[middle] ?? 0) <= epoch) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
