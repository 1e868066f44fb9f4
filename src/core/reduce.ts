import type { Lanes } from './dtype';
import type { Trajectory } from './trajectory';

/** Where one series stands in an array, and how wide it will be drawn. */
export interface SeriesShape {
  /** Number of values; value k stands at offset + k · stride. They are spread evenly over all `columns`. */
  readonly count: number;
  /** Default: 0. */
  readonly offset?: number;
  /** Default: 1. */
  readonly stride?: number;
  /** Pixel columns along the time axis; a positive integer. */
  readonly columns: number;
  /** Values from here on are not drawn even where they are finite. Default: `count`. */
  readonly end?: number;
}

/** The part of a series that a screen can show. */
export interface Reduction {
  /** Ascending indices of the values kept, as numbers to plot. */
  readonly epochs: Float64Array<ArrayBuffer>;
  /** First index whose value is not finite (or `end`), where the curve ends; −1 if none. */
  readonly nonFiniteEpoch: number;
}

/**
 * Picks the smallest and the largest value of each pixel column, in the order in which they come, and both ends.
 * Not every n-th value: that would draw a run that alternates every epoch as a smooth curve.
 *
 * Value k falls into column ⌊columns · k / (count − 1)⌋, the last value into the last column. A column keeps at most
 * two values, the first and the last one three. Up to 2 · columns values, all are kept.
 *
 * @throws RangeError when `columns` is not a positive integer
 */
export function reduceSeries(values: Lanes, shape: SeriesShape): Reduction {
  const { count, offset = 0, stride = 1, columns, end = count } = shape;
  if (!(Number.isInteger(columns) && columns > 0)) {
    throw new RangeError(`columns must be a positive integer; got ${columns}`);
  }

  // the curve ends before the first value that is not finite
  const limit = Math.min(count, end);
  let finite = 0;
  while (finite < limit && Number.isFinite(values[offset + finite * stride]!)) finite++;
  const nonFiniteEpoch = finite < count ? finite : -1;
  if (count <= 2 * columns)
    return { epochs: Float64Array.from({ length: finite }, (_, k) => k), nonFiniteEpoch };

  const kept = new Float64Array(Math.min(finite, 2 * columns + 2));
  let size = 0;
  const keep = (k: number) => {
    if (size === 0 || kept[size - 1]! < k) kept[size++] = k;
  };
  let from = 0;
  for (let column = 1; from < finite; column++) {
    const to = column < columns ? Math.min(Math.ceil((column * (count - 1)) / columns), finite) : finite;
    let lowest = from;
    let highest = from;
    for (let k = from + 1; k < to; k++) {
      const value = values[offset + k * stride]!;
      if (value < values[offset + lowest * stride]!) lowest = k;
      if (value > values[offset + highest * stride]!) highest = k;
    }
    if (from === 0) keep(0);
    keep(Math.min(lowest, highest));
    keep(Math.max(lowest, highest));
    from = to;
  }
  if (finite > 0) keep(finite - 1);
  return { epochs: kept.slice(0, size), nonFiniteEpoch };
}

/**
 * Reduces one lane of `series`, an array of `trajectory` such as its losses. The curve ends where the lane leaves
 * finite numbers in any way, so that the curves of one run end together.
 */
export function reduceLane(trajectory: Trajectory, series: Lanes, lane: number, columns: number): Reduction {
  const { lanes, epochs, nonFiniteEpochs } = trajectory;
  const nonFiniteEpoch = nonFiniteEpochs[lane]!;
  const count = epochs + 1;
  const end = nonFiniteEpoch < 0 ? count : nonFiniteEpoch;
  return reduceSeries(series, { count, offset: lane, stride: lanes, columns, end });
}

/** Looks up the exact values at `epochs` of the series whose value k stands at offset + k · stride. */
export function gatherSeries(
  values: Lanes,
  epochs: Float64Array<ArrayBuffer>,
  offset = 0,
  stride = 1,
): Float64Array<ArrayBuffer> {
  return epochs.map((epoch) => values[offset + epoch * stride]!);
}
