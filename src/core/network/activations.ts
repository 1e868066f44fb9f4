import { tanh } from './tanh';

/** What a hidden unit makes of its sum; `step` is McCulloch and Pitts', which no gradient can teach. */
export type ActivationName = 'step' | 'linear' | 'sigmoid' | 'tanh' | 'relu';

/**
 * A function with its derivatives, each over whole arrays. Slopes are written in terms of the function's own value a, as
 * all of them can be.
 */
export interface Activation {
  /** a ← f(z), for the first `count` values. */
  readonly apply: (sums: Float64Array, values: Float64Array, count: number) => void;
  /** d ← d · f′(z): the chain rule. */
  readonly chain: (values: Float64Array, blame: Float64Array, count: number) => void;
  /** f″(z) of a single value a, where f′ changes; left out: f″ is 0. */
  readonly secondSlope?: (value: number) => number;
  /** f′(z) of a single value a. */
  readonly slope: (value: number) => number;
}

/** Every activation, by the name of links, files and the public call. */
export const ACTIVATIONS: Readonly<Record<ActivationName, Activation>> = {
  step: activation(
    (z) => (z >= 0 ? 1 : 0),
    () => 0,
  ),

  linear: activation(
    (z) => z,
    () => 1,
  ),

  sigmoid: activation(
    sigmoid,
    (a) => a * (1 - a),
    (a) => a * (1 - a) * (1 - 2 * a),
  ),

  tanh: activation(
    tanh,
    (a) => 1 - a * a,
    (a) => -2 * a * (1 - a * a),
  ),

  relu: activation(
    (z) => (z > 0 ? z : 0),
    (a) => (a > 0 ? 1 : 0),
  ),
};

/** 1 / (1 + e⁻ᶻ), without overflow on either side. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const power = Math.exp(z);
  return power / (1 + power);
}

function activation(
  value: (z: number) => number,
  slope: (a: number) => number,
  secondSlope?: (a: number) => number,
): Activation {
  return {
    apply(sums, values, count) {
      for (let k = 0; k < count; k++) values[k] = value(sums[k]!);
    },
    chain(values, blame, count) {
      for (let k = 0; k < count; k++) blame[k]! *= slope(values[k]!);
    },
    slope,
    ...(secondSlope && { secondSlope }),
  };
}
