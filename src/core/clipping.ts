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
