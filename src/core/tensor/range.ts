import { TensorRefusal } from './problem';
import { makeTensor, type Tensor } from './tensor';

/** What a sequence of numbers can be made of. */
export type NumberDtype = 'float32' | 'float64' | 'int32';

/**
 * The numbers start, start + delta, start + 2·delta, … before the limit, as tf.range. In floats there are
 * ⌈(limit − start) / delta⌉, so that rounding decides whether one more comes before the limit.
 *
 * @throws TensorRefusal when delta is 0 or leads away from the limit
 */
export function range<D extends NumberDtype>(
  start: number,
  limit: number,
  delta: number,
  dtype: D,
): Tensor<D> {
  const round = roundingOf(dtype);
  const [from, to, by] = [round(start), round(limit), round(delta)];
  if (by === 0) throw new TensorRefusal('delta must not be 0', { code: 'rangeStill' });
  const isUpward = by > 0;
  if (isUpward ? !(from <= to) : !(from >= to)) {
    throw new TensorRefusal(`delta must lead from start to limit; got ${from}, ${to} and ${by}`, {
      code: 'rangeAway',
      start: from,
      limit: to,
      isUpward,
    });
  }
  const length = Math.ceil(Math.abs(dtype === 'int32' ? (to - from) / by : round(round(to - from) / by)));
  return makeTensor(dtype, [length], (place) => round(from + round(place * by)));
}

/**
 * `num` numbers from start to stop, both included, at equal distances, as tf.linspace.
 *
 * @param num integer; below 0 refused
 */
export function linspace<D extends 'float32' | 'float64'>(
  start: number,
  stop: number,
  num: number,
  dtype: D,
): Tensor<D> {
  if (num < 0) {
    throw new TensorRefusal(`num must be at least 0; got ${num}`, {
      code: 'rangeAway',
      start: 1,
      limit: num,
      isUpward: true,
    });
  }
  const round = roundingOf(dtype);
  const [from, to] = [round(start), round(stop)];
  const delta = num > 1 ? round(round(to - from) / (num - 1)) : 0;
  return makeTensor(dtype, [num], (place) =>
    place > 0 && place === num - 1 ? to : round(from + round(place * delta)),
  );
}

function roundingOf(dtype: NumberDtype): (value: number) => number {
  return dtype === 'float32' ? Math.fround : (value) => value;
}
