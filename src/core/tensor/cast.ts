import { makeTensor, type Tensor, type TensorDtype } from './tensor';

/**
 * The same values in another dtype, as tf.cast on a CPU: what int32 can't hold, and what is no number, becomes −2³¹; a
 * fraction is cut off, towards 0; floats round to the nearest; all but 0 is true.
 */
export function cast<D extends TensorDtype>({ dtype: from, shape, data }: Tensor, dtype: D): Tensor<D> {
  const convert = dtype === 'bool' ? toBool : dtype === 'int32' && from !== 'bool' ? toInt : same;
  return makeTensor(dtype, shape, (place) => convert(data[place]!));
}

/** What a cast takes from a value. */
export type CastLoss =
  /** What stands behind the point: 1.7 → 1. */
  | 'fraction'
  /** It does not fit: 3e9 → −2147483648, 1e39 → inf. */
  | 'overflow'
  /** It was no number and is one now. */
  | 'notANumber'
  /** Digits: 16777217 → 16777216. */
  | 'rounded'
  /** All but whether it is 0: 0.3 → true. */
  | 'size';

/** What a cast took from the value at a place; null: nothing, it can be cast back. */
export function findCastLoss(before: Tensor, after: Tensor, place: number): CastLoss | null {
  const [was, is] = [before.data[place]!, after.data[place]!];
  if (was === is || (Number.isNaN(was) && Number.isNaN(is))) return null;
  if (Number.isNaN(was)) return after.dtype === 'bool' ? 'size' : 'notANumber';
  if (after.dtype === 'bool') return 'size';
  if (after.dtype === 'int32') return Math.trunc(was) === is ? 'fraction' : 'overflow';
  return Number.isFinite(is) ? 'rounded' : 'overflow';
}

const INT_LEAST = -(2 ** 31);

const same = (value: number) => value;
const toBool = (value: number) => (value === 0 ? 0 : 1);

function toInt(value: number): number {
  const whole = Math.trunc(value);
  return whole >= INT_LEAST && whole < -INT_LEAST ? whole : INT_LEAST;
}
