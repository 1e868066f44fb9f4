/** What a loss curve looks like from afar. */
export type LossShape = 'falls' | 'rises' | 'fallsAndRises' | 'risesAndFalls' | 'flat' | 'sawTooth';

/** A turn counts where the curve has come back by this share of its height, and a fall from the same share on. */
export const SHAPE_SHARE = 0.05;

/**
 * The shape of a curve: how often it turns, counting no turn smaller than a twentieth of `height`.
 *
 * @param losses at ascending epochs; it ends before the first that is not finite
 * @param height what a whole fall would be: the loss at the start over that at the minimum
 */
export function deriveShape(losses: ArrayLike<number>, height: number): LossShape {
  const least = SHAPE_SHARE * (height > 0 ? height : 1);
  const directions: (-1 | 1)[] = [];
  const first = losses[0] ?? 0;
  let [lowest, highest] = [first, first];
  for (let k = 1; k < losses.length; k++) {
    const loss = losses[k]!;
    if (Number.isNaN(loss)) break;
    lowest = Math.min(lowest, loss);
    highest = Math.max(highest, loss);
    const last = directions.at(-1);
    if (last !== 1 && loss - lowest >= least) {
      directions.push(1);
      highest = loss;
    } else if (last !== -1 && highest - loss >= least) {
      directions.push(-1);
      lowest = loss;
    }
  }
  if (directions.length > 2) return 'sawTooth';
  if (directions.length === 2) return directions[0] === -1 ? 'fallsAndRises' : 'risesAndFalls';
  if (directions.length === 0) return 'flat';
  return directions[0] === -1 ? 'falls' : 'rises';
}
