import type { Dtype, Lanes } from './dtype';

/**
 * Whole trajectories of `lanes` independent descents over `epochs` steps.
 * Value of lane j at epoch k stands at index k · lanes + j. Epoch 0 is the start, epoch k the state after k updates.
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
  /** Shape [lanes]: first epoch whose loss, gradient or parameter is not finite, or −1. Values after it are NaN or stay as they were. */
  readonly nonFiniteEpochs: Int32Array;
}
