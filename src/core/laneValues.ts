import { allocateLanes, type Dtype, type Lanes } from './dtype';
import { flushed, SMALLEST_NORMAL } from './program/arithmetic';
import { roundAsStored } from './program/tape';

/** What a value may be, and what to call it where it is something else. */
export interface Allowed {
  readonly name: string;
  /** For example "a finite number". */
  readonly wanted: string;
  /** Allows an interval: every number between two that are allowed. */
  readonly isAllowed: (value: number) => boolean;
}

/**
 * One value for each lane, of one for all or of one for each.
 *
 * @throws RangeError when there is not one for each lane, or one is not allowed
 */
export function spreadLanes(
  given: number | ArrayLike<number>,
  lanes: number,
  allowed: Allowed,
): Float64Array<ArrayBuffer> {
  checkLanes(given, lanes, allowed);
  return typeof given === 'number' ? new Float64Array(lanes).fill(given) : Float64Array.from(given);
}

/** @throws RangeError when there is not one value for each lane, or one is not allowed */
export function checkLanes(
  given: number | ArrayLike<number>,
  lanes: number,
  { name, wanted, isAllowed }: Allowed,
): void {
  const isOne = typeof given !== 'object' || given === null;
  if (!isOne && given.length !== lanes) {
    throw new RangeError(`${name} must have one value for each lane, ${lanes}; got ${given.length}`);
  }
  if (!isOne && areNumbers(given)) {
    // what is between two numbers that are allowed is allowed as well: one comparison a lane instead of one call
    let [lowest, highest] = [Infinity, -Infinity];
    let isNumber = true;
    for (let lane = 0; lane < lanes; lane++) {
      const value = given[lane]!;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
      isNumber &&= !Number.isNaN(value);
    }
    if (isNumber && (lanes === 0 || (isAllowed(lowest) && isAllowed(highest)))) return;
  }
  for (let lane = 0; lane < (isOne ? 1 : lanes); lane++) {
    const value: unknown = isOne ? given : given[lane];
    if (typeof value === 'number' && isAllowed(value)) continue;
    const got = typeof value === 'number' ? String(value) : JSON.stringify(value);
    throw new RangeError(`${isOne ? name : `${name}[${lane}]`} must be ${wanted}; got ${got}`);
  }
}

/** Values as lanes of `dtype` hold them. */
export function roundLanes(dtype: Dtype, values: ArrayLike<number>): Lanes {
  const rounded = allocateLanes(dtype, values.length);
  rounded.set(values);
  // as `roundAsStored`: what is too small for a normal number becomes 0
  if (dtype === 'float32') {
    for (let i = 0; i < rounded.length; i++) {
      if (Math.abs(rounded[i]!) < SMALLEST_NORMAL) rounded[i] = flushed(rounded[i]!);
    }
  }
  return rounded;
}

/** One value in all lanes, as lanes of `dtype` hold it. */
export function fillLanes(dtype: Dtype, value: number, lanes: number): Lanes {
  return allocateLanes(dtype, lanes).fill(roundAsStored(dtype, value));
}

function areNumbers(given: ArrayLike<number>): boolean {
  return given instanceof Float64Array || given instanceof Float32Array;
}
