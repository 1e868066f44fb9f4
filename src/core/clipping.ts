import type { ClippingSetting } from './experiment';
import type { Value } from './program/operation';
import type { Tape } from './program/tape';

/** How gradients are kept from being long; the numbers are plain. */
export interface Clipping {
  readonly by: ClippingSetting['by'];
  /** Above 0. */
  readonly limit: number;
}

/**
 * Records gradients that are clipped together by norm, g · min(1, limit / (‖g‖ + 1e-6)), or each by value.
 *
 * @param limit one value for each lane
 * @see torch.nn.utils.clip_grad_norm_, torch.nn.utils.clip_grad_value_. Keras has no 1e-6.
 */
export function recordClipping(
  { apply, constant }: Tape,
  by: Clipping['by'],
  gradients: readonly Value[],
  limit: Value,
): readonly Value[] {
  if (by === 'value') {
    const lowest = apply('negate', limit);
    return gradients.map((gradient) => apply('maximum', apply('minimum', gradient, limit), lowest));
  }
  const squares = gradients.map((gradient) => apply('square', gradient));
  const norm =
    gradients.length === 1
      ? apply('abs', gradients[0]!)
      : apply(
          'sqrt',
          squares.reduce((sum, square) => apply('add', sum, square)),
        );
  const share = apply('minimum', apply('divide', limit, apply('add', norm, constant(1e-6))), constant(1));
  return gradients.map((gradient) => apply('multiply', gradient, share));
}

/**
 * Clips gradients of many parameters by norm, as {@link recordClipping} does: each lane by the norm over its parameters.
 *
 * @param gradients shape [parameters, lanes]
 * @param limits shape [lanes]
 */
export function clipLanesByNorm(gradients: Float64Array, limits: ArrayLike<number>, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    let squares = 0;
    for (let at = lane; at < gradients.length; at += lanes) squares += gradients[at]! * gradients[at]!;
    const share = limits[lane]! / (Math.sqrt(squares) + 1e-6);
    if (share >= 1) continue;
    for (let at = lane; at < gradients.length; at += lanes) gradients[at]! *= share;
  }
}
