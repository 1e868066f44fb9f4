import type { HyperparameterName, OptimizerName } from './experiment';
import { eachParameter, type Optimizer, type UpdateInputs } from './optimizer';
import type { Tape } from './program/tape';
import { exact, newton } from './secondOrder';

export type { OptimizerName } from './experiment';

/**
 * Every optimizer, by the name of links, files and the public call. To add one: its name in experiment.ts, and here
 * its formulas. Definitions and usual values are PyTorch's, except that β is 0.9 where PyTorch's is 0; g is the
 * gradient with noise, clipping and weight decay in it, k counts updates from 1.
 */
export const OPTIMIZERS: Readonly<Record<OptimizerName, Optimizer>> = {
  /**
   * Plain gradient descent: w ← w − lr · g, product and difference each rounded.
   *
   * @see torch.optim.SGD, tf.Variable.assign_sub
   */
  sgd: {
    hyperparameters: { weightDecay: 0 },
    recordUpdate: eachParameter(({ apply }, { gradient, learningRate }) => ({
      step: apply('multiply', learningRate, gradient),
    })),
  },

  /**
   * v ← β · v + g; w ← w − lr · v. Keras puts the rate into what it remembers, v ← β · v − lr · g, which is the same
   * as long as the rate stays.
   *
   * @see torch.optim.SGD with momentum
   */
  momentum: {
    hyperparameters: { beta: 0.9, weightDecay: 0 },
    recordUpdate: eachParameter((tape, coordinate) => {
      const velocity = nextVelocity(tape, coordinate);
      return { step: tape.apply('multiply', coordinate.learningRate, velocity), memory: { velocity } };
    }),
  },

  /**
   * v ← β · v + g; w ← w − lr · (g + β · v). Keras has the rate in v, as with momentum.
   *
   * @see torch.optim.SGD with nesterov
   */
  nesterov: {
    hyperparameters: { beta: 0.9, weightDecay: 0 },
    recordUpdate: eachParameter((tape, coordinate) => {
      const { apply } = tape;
      const velocity = nextVelocity(tape, coordinate);
      const ahead = apply('multiply', coordinate.hyperparameter('beta'), velocity);
      const direction = apply('add', coordinate.gradient, ahead);
      return { step: apply('multiply', coordinate.learningRate, direction), memory: { velocity } };
    }),
  },

  /**
   * s ← s + g²; w ← w − lr · g / (√s + ε). In Keras s begins at 0.1 and not at 0, ε is 1e-7 and stands under the root.
   *
   * @see torch.optim.Adagrad
   */
  adagrad: {
    hyperparameters: { epsilon: 1e-10, weightDecay: 0 },
    recordUpdate: eachParameter(({ apply }, { gradient, learningRate, recall, hyperparameter }) => {
      const squares = apply('add', recall('squares'), apply('square', gradient));
      const scale = apply('add', apply('sqrt', squares), hyperparameter('epsilon'));
      const step = apply('divide', apply('multiply', learningRate, gradient), scale);
      return { step, memory: { squares } };
    }),
  },

  /**
   * s ← α · s + (1 − α) · g²; w ← w − lr · g / (√s + ε), not centred. In Keras α is 0.9 (rho), ε is 1e-7 and stands
   * under the root; both can be centred, which subtracts the square of the mean gradient from s.
   *
   * @see torch.optim.RMSprop
   */
  rmsprop: {
    hyperparameters: { alpha: 0.99, epsilon: 1e-8, weightDecay: 0 },
    recordUpdate: eachParameter((tape, coordinate) => {
      const { apply } = tape;
      const { gradient, learningRate, hyperparameter, derived } = coordinate;
      const share = derived('1 − alpha', ({ alpha }) => 1 - alpha);
      const squares = nextSquares(tape, coordinate, 'alpha', share);
      const scale = apply('add', apply('sqrt', squares), hyperparameter('epsilon'));
      const step = apply('divide', apply('multiply', learningRate, gradient), scale);
      return { step, memory: { squares } };
    }),
  },

  /**
   * m ← m + (1 − β₁) · (g − m); s ← β₂ · s + (1 − β₂) · g²; w ← w − lr / (1 − β₁ᵏ) · m / (√s / √(1 − β₂ᵏ) + ε).
   * In Keras ε is 1e-7 and is added to √s itself, before s is corrected.
   *
   * @see torch.optim.Adam
   */
  adam: {
    hyperparameters: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
    shared: ['beta1', 'beta2'],
    recordUpdate: eachParameter(recordAdamStep),
  },

  /**
   * Adam, and before its step w ← w − lr · decay · w, which the means of the gradient do not see. In Keras the decay is
   * 0.004 where nothing is said.
   *
   * @see torch.optim.AdamW
   */
  adamw: {
    hyperparameters: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    shared: ['beta1', 'beta2'],
    decouplesDecay: true,
    recordUpdate: eachParameter(recordAdamStep),
  },

  exact,
  newton,
};

/** Where each number may lie, ends included. */
export const HYPERPARAMETER_RANGES: Readonly<
  Record<HyperparameterName, readonly [least: number, most: number]>
> = {
  beta: [0, 1],
  // their bias correction 1 − βᵏ must not be 0
  beta1: [0, 1 - 2 ** -24],
  beta2: [0, 1 - 2 ** -24],
  alpha: [0, 1],
  epsilon: [0, 1e6],
  weightDecay: [0, 1e6],
};

type Coordinate = Parameters<Parameters<typeof eachParameter>[0]>[1];

function nextVelocity({ apply }: Tape, { gradient, recall, hyperparameter }: Coordinate) {
  return apply('add', apply('multiply', hyperparameter('beta'), recall('velocity')), gradient);
}

/** The mean of squared gradients, of which `share` is new. */
function nextSquares(
  { apply }: Tape,
  { gradient, recall, hyperparameter }: Coordinate,
  kept: HyperparameterName,
  share: ReturnType<UpdateInputs['derived']>,
) {
  const old = apply('multiply', hyperparameter(kept), recall('squares'));
  return apply('add', old, apply('multiply', apply('multiply', share, gradient), gradient));
}

function recordAdamStep(tape: Tape, coordinate: Coordinate) {
  const { apply } = tape;
  const { gradient, learningRate, recall, hyperparameter, derived, epochScalar } = coordinate;

  // the two means
  const old = recall('mean');
  const change = apply(
    'multiply',
    apply('subtract', gradient, old),
    derived('1 − beta1', ({ beta1 }) => 1 - beta1),
  );
  const mean = apply('add', old, change);
  const squares = nextSquares(
    tape,
    coordinate,
    'beta2',
    derived('1 − beta2', ({ beta2 }) => 1 - beta2),
  );

  // both began at 0, which is made up for
  const correction = epochScalar('1 / (1 − beta1ᵏ)', (epoch, { beta1 }) => 1 / (1 - beta1 ** (epoch + 1)));
  const rootCorrection = epochScalar(
    '1 / √(1 − beta2ᵏ)',
    (epoch, { beta2 }) => 1 / Math.sqrt(1 - beta2 ** (epoch + 1)),
  );
  const rate = apply('multiply', learningRate, correction);
  const root = apply('multiply', apply('sqrt', squares), rootCorrection);
  const scale = apply('add', root, hyperparameter('epsilon'));
  return { step: apply('divide', apply('multiply', rate, mean), scale), memory: { mean, squares } };
}
