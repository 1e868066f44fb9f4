import { reduceSeries } from '../../core/reduce';
import type { Curve, Rows, RunResult } from '../../worker/messages';

/** Points of one run in the order of their epochs, all finite: what gets drawn. */
export interface Series {
  readonly epochs: Float64Array<ArrayBuffer>;
  readonly losses: Float64Array<ArrayBuffer>;
  /** The first parameter. */
  readonly parameters: Float64Array<ArrayBuffer>;
  /** The second one; null where there is none. */
  readonly seconds: Float64Array<ArrayBuffer> | null;
  /** First epoch that is not finite, or −1. */
  readonly nonFiniteEpoch: number;
}

const known = new WeakMap<Curve, Series>();

/**
 * The points of one curve of a run: its exact first epochs where they are at hand, then the reduced curve. The same
 * object each time, for as long as the curve is the same.
 */
export function deriveSeries(result: RunResult, curve: Curve): Series {
  const before = known.get(curve);
  if (before) return before;
  const [parameters = new Float64Array(), seconds = null] = curve.parameters;
  const reduced = { ...curve, parameters, seconds };
  const series = result.head ? joinHead(result.head, reduced) : reduced;
  known.set(curve, series);
  return series;
}

/** Puts the exact epochs of `head` in place of those that the reduced series kept of them. */
function joinHead(head: Rows, series: Series): Series {
  const end = head.from + head.losses.length;
  const cut = series.nonFiniteEpoch < 0 ? end : Math.min(end, series.nonFiniteEpoch);
  const isExact = series.epochs.length >= cut && series.epochs[cut - 1] === cut - 1;
  const [headParameters, headSeconds = null] = head.parameters;
  if (head.from !== 0 || isExact || !headParameters) return series;
  let tail = 0;
  while (tail < series.epochs.length && (series.epochs[tail] ?? 0) < cut) tail++;
  const join = (first: Float64Array<ArrayBuffer>, rest: Float64Array<ArrayBuffer>) => {
    const joined = new Float64Array(cut + rest.length - tail);
    joined.set(first.subarray(0, cut));
    joined.set(rest.subarray(tail), cut);
    return joined;
  };
  return {
    epochs: join(
      Float64Array.from({ length: cut }, (_, k) => k),
      series.epochs,
    ),
    losses: join(head.losses, series.losses),
    parameters: join(headParameters, series.parameters),
    seconds: headSeconds && series.seconds && join(headSeconds, series.seconds),
    nonFiniteEpoch: series.nonFiniteEpoch,
  };
}

/** Keeps at most about `most` points of a series, so that `values` still shows its extremes. */
export function thinSeries(series: Series, values: Float64Array<ArrayBuffer>, most: number): Series {
  if (values.length <= most) return series;
  const { epochs: kept } = reduceSeries(values, { count: values.length, columns: Math.floor(most / 2) });
  const pick = (from: Float64Array<ArrayBuffer>) => kept.map((index) => from[index]!);
  return {
    epochs: pick(series.epochs),
    losses: pick(series.losses),
    parameters: pick(series.parameters),
    seconds: series.seconds && pick(series.seconds),
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
