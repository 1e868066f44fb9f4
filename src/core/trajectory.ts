import type { Dtype, Lanes } from './dtype';

/**
 * Whole trajectories of `lanes` independent descents over `epochs` steps.
 * Value of lane j at epoch k stands at index k · lanes + j. Epoch 0 is the start, epoch k the state after k updates.
 *
 *               lane 0    1     2     3
 *     epoch 0 [    36    36    36    36  ]    losses of four learning rates on (w+1)²
 *     epoch 1 [  1.44 12.96 34.57 34.57  ]
 */
export interface Trajectory {
  readonly dtype: Dtype;
  readonly lanes: number;
  readonly epochs: number;
  /** Shape [epochs + 1, lanes]: L(wₖ). */
  readonly losses: Lanes;
  /** One array for each parameter, shape [epochs + 1, lanes]: wₖ. */
  readonly parameters: readonly Lanes[];
  /** One array for each parameter, shape [epochs + 1, lanes]: ∂L/∂w at wₖ. */
  readonly gradients: readonly Lanes[];
  /**
   * Shape [lanes]: first epoch whose loss, gradient or parameter is not finite, or −1. Values from there on are what
   * arithmetic gives: as a rule ∞, then NaN for ever; a loss alone that overflows can come back.
   */
  readonly nonFiniteEpochs: Int32Array<ArrayBuffer>;
}
