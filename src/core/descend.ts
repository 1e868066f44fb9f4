import { checkOptions, type DescentOptions } from './descentOptions';
import type { Lanes } from './dtype';
import { createFormulaDescent } from './formulaDescent';
import type { Tally } from './tally';
import type { Trajectory } from './trajectory';

export type { DescentOptions } from './descentOptions';

/** Where every lane is. The arrays are the descent's own: they change with the next `advance`. */
export interface Outcome {
  /** Shape [lanes]. */
  readonly losses: Lanes;
  /** One array for each parameter, shape [lanes]. */
  readonly parameters: readonly Lanes[];
  /** One array for each parameter, shape [lanes]. */
  readonly gradients: readonly Lanes[];
  /**
   * Shape [lanes]: first epoch whose loss, gradient or parameter is not finite, or −1. Where a tally is kept nobody looks
   * for it after epoch 0: lanes that have left finite numbers are beyond.
   */
  readonly nonFiniteEpochs: Int32Array<ArrayBuffer>;
  /** Where one was asked for. */
  readonly tally: Tally | null;
}

/** Gradient descent on many lanes, a few epochs at a time. */
export interface Descent {
  readonly lanes: number;
  /** Updates done so far. */
  readonly epoch: number;
  /**
   * Runs that many epochs more, but not past the capacity `epochs`.
   *
   * @throws RangeError when not an integer ≥ 0
   */
  readonly advance: (epochs: number) => void;
  /**
   * The epochs run so far. Losses, parameters and gradients are views of the descent's own memory; what they show
   * does not change with the next `advance`.
   *
   * @throws Error when only outcomes are kept
   */
  readonly trajectory: () => Trajectory;
  readonly outcome: () => Outcome;
  /**
   * Gives the lanes new learning rates for all further epochs; the past stays.
   *
   * @param learningRates one for each lane, in [0, 1e6]
   * @throws RangeError when one is outside its interval, or there is not one for each lane
   */
  readonly setLearningRates: (learningRates: ArrayLike<number>) => void;
  /** Shape [lanes]: how many updates the optimizer has refused, so that a lane stood still although it had a gradient. */
  readonly refusedEpochs: () => Int32Array<ArrayBuffer>;
}

/**
 * Prepares a descent of every lane from its start; loss and gradient of epoch 0 are there at once. In float32 each
 * stored result rounds as in TensorFlow, and a lane has the same bits alone as among others.
 *
 * Divergence is no error: arithmetic goes on, and `nonFiniteEpochs` tells when a lane left finite numbers.
 *
 * @throws RangeError when an option is outside its interval, or their numbers do not match; when the optimizer needs
 * second derivatives and the objective has more than two parameters
 */
export function createDescent(options: DescentOptions): Descent {
  checkOptions(options);
  const { objective } = options;
  return objective.kind === 'formula'
    ? createFormulaDescent({ ...options, objective })
    : objective.createDescent(options);
}
