import type { HyperparameterName, OptimizerName, ScheduleName } from '../core/experiment';

/** Numbers of each optimizer beside the learning rate, with their usual values. */
export const OPTIMIZER_NUMBERS: Readonly<
  Record<OptimizerName, Readonly<Partial<Record<HyperparameterName, number>>>>
> = {
  sgd: { weightDecay: 0 },
  momentum: { beta: 0.9, weightDecay: 0 },
  nesterov: { beta: 0.9, weightDecay: 0 },
  adagrad: { epsilon: 1e-10, weightDecay: 0 },
  rmsprop: { alpha: 0.99, epsilon: 1e-8, weightDecay: 0 },
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  adamw: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
  exact: {},
  newton: {},
};

/** Where each number may lie, ends included. */
export const HYPERPARAMETER_RANGES: Readonly<Record<HyperparameterName, readonly [number, number]>> = {
  beta: [0, 1],
  beta1: [0, 1 - 2 ** -24],
  beta2: [0, 1 - 2 ** -24],
  alpha: [0, 1],
  epsilon: [0, 1e6],
  weightDecay: [0, 1e6],
};

const SHARE = [0, 1] as const;
const EPOCHS = [1, 1e6] as const;
const POSITIVE = [1e-9, 1e9] as const;

/** Where the numbers of each schedule may lie, ends included, in their order. */
export const SCHEDULE_RANGES: Readonly<Record<ScheduleName, readonly (readonly [number, number])[]>> = {
  constant: [],
  step: [EPOCHS, SHARE],
  exponential: [SHARE],
  inverse: [[0, 1e6]],
  cosine: [EPOCHS, SHARE],
  restarts: [EPOCHS, [1, 100], SHARE],
  warmup: [EPOCHS, SHARE],
  oneCycle: [SHARE, POSITIVE, POSITIVE],
};
