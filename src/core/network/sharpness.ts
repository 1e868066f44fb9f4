import { uniform } from '../noise';
import { createHessianProduct } from './hessian';
import { countParameters, type NetworkShape } from './networkShape';
import type { Samples } from './samples';

/** Directions that a search looks along at most. */
const MOST_DIRECTIONS = 40;

/** Relative change from one direction to the next that ends a search. */
const STEADY = 1e-7;

/**
 * Prepares a search for the sharpness λ of networks on many lanes: the largest eigenvalue of the Hessian of the loss over
 * all samples. A plain power iteration would find the eigenvalue farthest from 0, which may be negative, and stands still
 * between two of opposite sign; Lanczos' directions see both ends, in fewer products.
 *
 * @param lanes 1, or a multiple of 4
 * @returns finds λ of each lane, shape [lanes], at `parameters`, shape [parameters, lanes], a product a step; NaN where they
 *   are not finite
 * @see Lanczos 1950
 */
export function createSharpnessSearch(
  shape: NetworkShape,
  samples: Samples,
  lanes: number,
): (parameters: Float64Array) => Generator<undefined, Float64Array<ArrayBuffer>> {
  const multiply = createHessianProduct(shape, lanes);
  const count = countParameters(shape);
  const size = count * lanes;
  const steps = Math.min(count, MOST_DIRECTIONS);
  /** Orthonormal in every lane, the last one a residual. */
  const directions = Array.from({ length: steps + 1 }, () => new Float64Array(size));

  return function* find(parameters) {
    // of the tridiagonal matrix that the Hessian is among the directions
    const diagonals: Float64Array[] = [];
    const besides: Float64Array[] = [];
    let sharpness = new Float64Array(lanes).fill(Number.NaN);

    for (let at = 0; at < size; at++) directions[0]![at] = uniform(1, 0, Math.floor(at / lanes)) - 0.5;
    normalise(directions[0]!, lanes);
    for (let step = 0; step < steps; step++) {
      const next = directions[step + 1]!;
      multiply(parameters, samples, directions[step]!, next);
      yield undefined;
      diagonals.push(dot(directions[step]!, next, lanes));
      // twice, for once leaves rounding behind that grows
      for (let round = 0; round < 2; round++) {
        for (let k = 0; k <= step; k++)
          subtract(next, directions[k]!, dot(directions[k]!, next, lanes), lanes);
      }
      besides.push(normalise(next, lanes));
      const known = sharpness;
      sharpness = known.map((_, lane) =>
        largestEigenvalue(
          diagonals.map((values) => values[lane]!),
          besides.map((values) => values[lane]!),
        ),
      );
      const isSteady = (value: number, lane: number) =>
        !(Math.abs(value - known[lane]!) > STEADY * Math.abs(value)) && !Number.isNaN(known[lane]!);
      if (sharpness.every((value, lane) => Number.isNaN(value) || isSteady(value, lane))) break;
    }
    return sharpness;
  };
}

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, by bisection: as many pivots of T − xI are positive as there
 * are eigenvalues above x.
 *
 * @param besides the numbers beside the diagonal; one too many is not read
 */
export function largestEigenvalue(diagonal: readonly number[], besides: readonly number[]): number {
  const reach = (k: number) =>
    Math.abs(besides[k - 1] ?? 0) + (k + 1 < diagonal.length ? Math.abs(besides[k]!) : 0);
  let low = Math.min(...diagonal.map((value, k) => value - reach(k)));
  let high = Math.max(...diagonal.map((value, k) => value + reach(k)));
  if (!(high - low < Infinity)) return Number.NaN;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (hasEigenvalueAbove(middle)) low = middle;
    else high = middle;
  }
  return high;

  function hasEigenvalueAbove(x: number): boolean {
    let pivot = 1;
    for (let k = 0; k < diagonal.length; k++) {
      const beside = k > 0 ? besides[k - 1]! : 0;
      pivot = diagonal[k]! - x - (beside * beside) / pivot;
      if (pivot > 0) return true;
      // a pivot of 0 is moved off it, as LAPACK does
      if (pivot === 0) pivot = -Number.MIN_VALUE * 2 ** 60;
    }
    return false;
  }
}

/** Makes a vector of each lane one long; gives the lengths that they had. */
function normalise(vector: Float64Array, lanes: number): Float64Array {
  const lengths = dot(vector, vector, lanes).map(Math.sqrt);
  for (let at = 0; at < vector.length; at++) {
    const length = lengths[at % lanes]!;
    vector[at] = length > 0 ? vector[at]! / length : 0;
  }
  return lengths;
}

/** One number for each lane. */
function dot(a: Float64Array, b: Float64Array, lanes: number): Float64Array<ArrayBuffer> {
  const dots = new Float64Array(lanes);
  for (let at = 0; at < a.length; at++) dots[at % lanes]! += a[at]! * b[at]!;
  return dots;
}

/** vector ← vector − share · other, with a share for each lane. */
function subtract(vector: Float64Array, other: Float64Array, shares: Float64Array, lanes: number): void {
  for (let at = 0; at < vector.length; at++) vector[at]! -= shares[at % lanes]! * other[at]!;
}
