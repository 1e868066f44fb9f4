import { REACHED } from './reached';
import type { TrainingWord } from './trainingWords';

/** What one training does, read from its losses and gradients alone. */
export interface TrainingJudgement {
  readonly word: TrainingWord;
  /** Epoch from which the loss stays below {@link REACHED} of what it began with, up to the end; null: it does not. */
  readonly reached: number | null;
  /** First epoch whose loss is not finite, or null. */
  readonly nonFiniteEpoch: number | null;
}

/**
 * Finds the word of one lane: the first rule that holds, with L₀ the loss at the start, L̄ its mean over the last quarter
 * of the epochs and ‖g‖ the mean norm of the gradients of an epoch.
 *
 *     1. a loss is not finite                                                          diverges
 *     2. the loss never changes                                                        standsStill
 *     3. the first steps were longer than 1, and either L̄ > L₀ / 4 with a late ‖g‖
 *        below a twentieth of the first, or L̄ between 0.9 · L₀ and 2 · L₀: thrown to
 *        where nothing pulls (saturated outputs, dead units)                           thrownOff
 *     4. L̄ > 1.02 · L₀                                                                 diverges
 *     5. in the last quarter the loss rises from one epoch to the next by more than a
 *        twentieth of itself on average, falls counting as none                        jumps
 *     6. below L₀ / 4 not before the second half, and the last quarter still brings
 *        a fiftieth of all that was gained                                             crawls
 *     7.                                                                               converges
 *
 * Not the words of a formula: batches jump, no minimum is known, and softmax with squared errors cannot blow up.
 *
 * @param learningRate of the first update
 * @param losses L at the weights after k epochs, value of the lane at k · lanes + lane, for k = 0 … epochs
 * @param gradientNorms of epoch k, the one that leads from k to k + 1, laid out alike
 */
export function judgeTraining(
  losses: ArrayLike<number>,
  gradientNorms: ArrayLike<number>,
  lanes: number,
  lane: number,
  learningRate: number,
): TrainingJudgement {
  const epochs = losses.length / lanes - 1;
  const lossAt = (k: number) => losses[k * lanes + lane]!;
  const normAt = (k: number) => gradientNorms[k * lanes + lane]!;
  const start = lossAt(0);
  const quarter = Math.max(1, epochs >> 2);
  const mean = (valueAt: (k: number) => number, from: number, to: number) => {
    let sum = 0;
    for (let k = from; k < to; k++) sum += valueAt(k);
    return sum / Math.max(1, to - from);
  };

  let nonFiniteEpoch: number | null = null;
  let hasMoved = false;
  for (let k = 0; k <= epochs && nonFiniteEpoch === null; k++) {
    if (!Number.isFinite(lossAt(k))) nonFiniteEpoch = k;
    hasMoved ||= lossAt(k) !== start;
  }
  let reached: number | null = null;
  for (let k = epochs; k >= 0 && lossAt(k) < REACHED * start; k--) reached = k;

  const say = (word: TrainingWord): TrainingJudgement => ({ word, reached, nonFiniteEpoch });
  if (nonFiniteEpoch !== null) return say('diverges');
  if (!hasMoved) return say('standsStill');

  const late = mean(lossAt, epochs - quarter + 1, epochs + 1);
  const lateNorm = mean(normAt, epochs - quarter, epochs);
  const hasDied = late > REACHED * start && lateNorm < normAt(0) / 20;
  const isNowhere = late > 0.9 * start && late <= 2 * start;
  if (learningRate * normAt(0) > 1 && (hasDied || isNowhere)) return say('thrownOff');
  if (late > 1.02 * start) return say('diverges');
  const rise = mean((k) => Math.max(0, lossAt(k) - lossAt(k - 1)), epochs - quarter + 1, epochs + 1);
  if (rise > 0.05 * late) return say('jumps');
  const before = mean(lossAt, Math.max(0, epochs - 2 * quarter + 1), epochs - quarter + 1);
  const isLate = reached === null || reached > epochs / 2;
  if (isLate && before - late > 0.02 * (start - late)) return say('crawls');
  return say('converges');
}
