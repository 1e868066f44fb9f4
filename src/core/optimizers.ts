import type { Value } from './program/operation';
import type { Output } from './program/program';
import type { Tape } from './program/tape';

/** What an update may read, one entry for each parameter. */
export interface UpdateInputs {
  /** Lanes that the update is to write. */
  readonly names: readonly string[];
  readonly parameters: readonly Value[];
  readonly gradients: readonly Value[];
  readonly learningRate: Value;
}

/**
 * An optimizer, written as mathematics in the operations of the tape, so that it rounds like everything else. What it
 * has to remember between epochs are lanes of its own: it reads them, and gives them new values among its outputs;
 * they begin at 0.
 */
export interface Optimizer {
  readonly recordUpdate: (tape: Tape, inputs: UpdateInputs) => readonly Output[];
}

/** Names are those of links, files and the public call. */
export const OPTIMIZERS = {
  /**
   * Plain gradient descent: w ← w − lr · g, product and difference each rounded.
   *
   * @see tf.Variable.assign_sub
   */
  sgd: {
    recordUpdate: ({ apply }, { names, parameters, gradients, learningRate }) =>
      names.map((name, p) => {
        const step = apply('multiply', learningRate, gradients[p]!);
        return { name, value: apply('subtract', parameters[p]!, step) };
      }),
  },
} as const satisfies Record<string, Optimizer>;

export type OptimizerName = keyof typeof OPTIMIZERS;
