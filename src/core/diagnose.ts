import { farthestDistance, findArrival } from './distance';
import { type MinimumLoss, minimumLossOf } from './minimumLoss';
import type { Trajectory } from './trajectory';

export { TOLERANCE } from './distance';

/** The words for what a run does, in the order in which the bands of the learning rate meet them. */
export const WORDS = [
  'standsStill',
  'crawls',
  'onTheWay',
  'slidesIn',
  'oneStep',
  'swingsIn',
  'oscillates',
  'bouncesForEver',
  'diverges',
] as const;

/** One of {@link WORDS}. */
export type Word = (typeof WORDS)[number];

/** What float32 did to a run that exact arithmetic would not have done. */
export type Rounding =
  | { readonly kind: 'roundedToMinimum'; readonly epoch: number; readonly exactLoss: number }
  | { readonly kind: 'stopped'; readonly epoch: number; readonly loss: number };

/** Arrived (M = a) or cut off (M = N): what a trajectory does, without what it would do later or in other arithmetic. */
export interface Judgement {
  readonly word: Word;
  /** a: epoch from which the run stays within τ of the minimum up to N, or null. */
  readonly arrival: number | null;
  /** χ in [0, 1]: share of the epochs k in [⌊M/2⌋, M) with gₖ · gₖ₊₁ < 0. */
  readonly sideChanges: number;
  /** ρ in [0, ∞]: what a late step leaves of the distance to the minimum. ∞ where no step ended on finite numbers. */
  readonly stepFactor: number;
}

/** What one run does, read from its trajectory alone. */
export interface Diagnosis extends Judgement {
  /** Epoch of arrival, searched beyond N up to epoch 10 000; null where it does not arrive by then, or was not searched. */
  readonly needs: number | null;
  /** Whether an arrival beyond N was searched: not with noise, nor with a schedule, which ends at N. */
  readonly isSearched: boolean;
  /** First epoch whose loss or gradient is not finite, or null. */
  readonly nonFiniteEpoch: number | null;
  /** L* that the distances are measured from; null where none is known, and slopes stand for them. */
  readonly minimumLoss: number | null;
  /** L(w₀). */
  readonly startLoss: number;
  /** L(w_N), or the loss at `nonFiniteEpoch` where the run left finite numbers. */
  readonly endLoss: number;
  /** What decides every step, by {@link linearFactor}: on a quadratic, with the rate as it is all along; else null. */
  readonly linearFactor: number | null;
  /** Where float32 parts from exact arithmetic in a way worth telling; null in float64 and where there is nothing to tell. */
  readonly rounding: Rounding | null;
}

/** What {@link diagnose} has to be told, since no trajectory shows it. */
export interface DiagnoseOptions {
  /** L*: loss at the minimum nearest the end; null where none is known, and |gₖ| / |g₀| then stands for the distance. */
  readonly minimumLoss: MinimumLoss;
  /** Epoch of arrival found by a search beyond N, or null. Default: the arrival within N. */
  readonly needs?: number | null;
  /** Default: true. */
  readonly isSearched?: boolean;
  /**
   * What {@link linearFactor} gives, where that decides every step: on a quadratic, with a constant rate and no decay,
   * clipping or noise. Default: null.
   */
  readonly linearFactor?: number | null;
  /** Found by comparison with the same run in float64. Default: null. */
  readonly rounding?: Rounding | null;
}

/** Says what one lane does over all epochs of `trajectory`. */
export function diagnose(trajectory: Trajectory, lane: number, options: DiagnoseOptions): Diagnosis {
  const { lanes, losses, epochs } = trajectory;
  const judgement = judge(trajectory, lane, options.minimumLoss);
  const nonFiniteEpoch = trajectory.nonFiniteEpochs[lane]!;
  const end = nonFiniteEpoch < 0 ? epochs : nonFiniteEpoch;
  return {
    ...judgement,
    needs: judgement.arrival ?? options.needs ?? null,
    isSearched: options.isSearched ?? true,
    nonFiniteEpoch: nonFiniteEpoch < 0 ? null : nonFiniteEpoch,
    minimumLoss: minimumLossOf(trajectory, lane, options.minimumLoss),
    startLoss: losses[lane]!,
    endLoss: losses[end * lanes + lane]!,
    linearFactor: options.linearFactor ?? null,
    rounding: options.rounding ?? null,
  };
}

/**
 * Finds the word of one lane: the first rule that holds.
 *
 *   epochs   0 ─────────── M−2q ──────── M−q ──────── M     M = a where the lane arrived, else N; q = ⌊M/4⌋
 *                            │   before   │    late   │     ρ = (late / before)^(1/q)
 *                            └────────── χ ───────────┘
 *
 * A lane that leaves finite numbers is measured over the epochs before.
 */
export function judge(trajectory: Trajectory, lane: number, minima: MinimumLoss): Judgement {
  const minimumLoss = minimumLossOf(trajectory, lane, minima);
  const nonFiniteEpoch = trajectory.nonFiniteEpochs[lane]!;
  const staysFinite = nonFiniteEpoch < 0;
  const arrival = findArrival(trajectory, lane, minimumLoss);
  const last = arrival ?? (staysFinite ? trajectory.epochs : nonFiniteEpoch - 1);

  // what the late steps do: M, χ, ρ
  const quarter = Math.max(0, last >> 2);
  const farthest = (from: number, to: number) => farthestDistance(trajectory, lane, minimumLoss, from, to);
  const start = farthest(0, 0);
  const late = quarter > 0 ? farthest(last - quarter + 1, last) : farthest(last, last);
  const before = quarter > 0 ? farthest(last - 2 * quarter + 1, last - quarter) : start;
  const sideChanges = last > 0 ? shareOfSideChanges(trajectory, lane, last >> 1, last) : 0;
  const stepFactor = last > 0 ? stepsRoot(late, before, quarter || last) : staysFinite ? 1 : Infinity;

  const judgement = (word: Word): Judgement => ({ word, arrival, sideChanges, stepFactor });
  if (!staysFinite) return judgement('diverges');
  if (arrival === 0 || !hasMoved(trajectory, lane)) return judgement('standsStill');
  if (stepFactor > 1.001 && late > start) return judgement('diverges');
  if (arrival === 1) return judgement('oneStep');
  if (arrival !== null) return judgement(sideChanges >= 0.1 ? 'swingsIn' : 'slidesIn');
  if (reaches(stepFactor, 0.999) && sideChanges >= 0.5) return judgement('bouncesForEver');
  if (reaches(stepFactor, 0.9)) return judgement(sideChanges >= 0.1 ? 'oscillates' : 'crawls');
  return judgement('onTheWay');
}

// A rate that lies on a limit, such as 0.95, is itself rounded to float32, which moves ρ by some 1e−7 to either side.
function reaches(stepFactor: number, limit: number): boolean {
  return stepFactor >= limit * (1 - 1e-6);
}

/** (late / before)^(1 / steps); equal distances, also 0 and 0, leave everything. */
function stepsRoot(late: number, before: number, steps: number): number {
  return late === before ? 1 : (late / before) ** (1 / steps);
}

/** Share of the epochs k in [from, to) with gₖ · gₖ₊₁ < 0, the dot product where there are several parameters. */
function shareOfSideChanges(trajectory: Trajectory, lane: number, from: number, to: number): number {
  const { lanes, gradients } = trajectory;
  const first = gradients[0]!;
  let changes = 0;
  for (let k = from; k < to; k++) {
    const here = k * lanes + lane;
    const next = here + lanes;
    if (gradients.length === 1) {
      // signs, not the product, which two tiny gradients would round to 0
      if (first[here]! > 0 ? first[next]! < 0 : first[here]! < 0 && first[next]! > 0) changes++;
      continue;
    }
    let product = 0;
    for (const gradient of gradients) product += gradient[here]! * gradient[next]!;
    if (product < 0) changes++;
  }
  return changes / (to - from);
}

/** Whether any step changed any parameter of one lane. */
function hasMoved(trajectory: Trajectory, lane: number): boolean {
  const { lanes, epochs, parameters } = trajectory;
  return parameters.some((parameter) => {
    for (let k = 1; k <= epochs; k++) if (parameter[k * lanes + lane] !== parameter[lane]) return true;
    return false;
  });
}
