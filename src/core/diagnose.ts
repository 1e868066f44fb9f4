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

/** What one run does, read from its trajectory alone. */
export interface Diagnosis {
  readonly word: Word;
  /** Epoch from which the run stays within τ of the minimum up to N, or null. */
  readonly arrival: number | null;
  /** Epoch of arrival, searched beyond N up to epoch 10 000; null where it does not arrive by then. */
  readonly needs: number | null;
  /** χ in [0, 1]: share of late steps after which the gradient changed sign. */
  readonly sideChanges: number;
  /** ρ: what a late step leaves of the distance to the minimum. */
  readonly stepFactor: number;
  /** First epoch whose loss or gradient is not finite, or null. */
  readonly nonFiniteEpoch: number | null;
  /** L(w₀) and L(w_N). */
  readonly startLoss: number;
  readonly endLoss: number;
  /** 1 − lr · L″ at the minimum, where it decides every step (plain descent on a quadratic); else null. */
  readonly linearFactor: number | null;
  /** Where float32 parts from exact arithmetic in a way worth telling; null in float64 and where there is nothing to tell. */
  readonly rounding: Rounding | null;
}
