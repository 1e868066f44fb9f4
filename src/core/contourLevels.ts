/** Losses over a grid, for contour lines. */
export interface LevelOptions {
  /** Losses at the points of a grid; what is not finite is left out. */
  readonly losses: ArrayLike<number>;
  /** L*, where it is known to be lower than every point of the grid. */
  readonly minimumLoss: number | null;
  /** How many levels. */
  readonly count: number;
}

/** Share of the points below the highest level: a pole or a cliff leaves the others room. */
const RIM = 0.97;

/** What the spacing is at least and at most: L ~ distance² gives rings of equal width with 2, a narrow valley wants more. */
const POWERS = [2, 8] as const;

/**
 * Chooses ascending levels by which both the rim and the floor can be read:
 *
 *     Lᵢ = L* + (rim − L*) · (i / n)ᵖ    for i = 1 … n
 *
 * with p such that half of the points lie below the level in the middle, within [2, 8]. Squares, p = 2, are rings of equal
 * width around a quadratic minimum.
 *
 * @returns empty where no two points differ
 */
export function contourLevels({ losses, minimumLoss, count }: LevelOptions): Float64Array<ArrayBuffer> {
  const finite = Float64Array.from(losses).filter(Number.isFinite).sort();
  const lowest = Math.min(finite[0] ?? 0, minimumLoss ?? Infinity);
  const rim = finite[Math.floor(RIM * (finite.length - 1))] ?? lowest;
  const height = rim - lowest;
  if (!(height > 0)) return new Float64Array();
  const median = finite[finite.length >> 1]!;
  const wanted = Math.log2(height / Math.max(median - lowest, Number.MIN_VALUE));
  const power = Math.max(POWERS[0], Math.min(wanted, POWERS[1]));
  return Float64Array.from({ length: count }, (_, i) => lowest + height * ((i + 1) / count) ** power);
}
