/** Losses over a grid, for contour lines. */
export interface LevelOptions {
  /** Losses at the points of a grid; what is not finite is left out. */
  readonly losses: ArrayLike<number>;
  /** L*, where it is known to be lower than every point of the grid. */
  readonly minimumLoss: number | null;
  /** About how many levels. */
  readonly count: number;
}

/** Share of the points below the highest level where a pole or a cliff would take the room of all others. */
const RIM = 0.97;
/** Where the highest point lies further up than so many times that level, it is such a pole. */
const STEEP = 2;
/** Share of the points below the lowest level of a narrow valley. */
const FLOOR = 0.015;

/** Up to which log₂ of (rim − L*) / (median − L*) a loss is taken for a slope, and up to which for a bowl: |w| has 1, w² 2. */
const SLOPE = 1.25;
const BOWL = 3.2;

/** A share of the height that is next to nothing. */
const NEAR = 0.02;

/** Mantissas in which a decade is cut. */
const DECADES = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]] as const;

/**
 * Chooses ascending levels, all of them round numbers, by which both the rim and the floor can be read:
 *
 *     slope     L* + c · i     even steps, as for a saddle
 *     bowl      L* + c · i²    rings of equal width around a quadratic minimum: 1, 4, 9, 16 …
 *     valley    L* + 1, 2, 5, 10, 20, 50 … where half of the points lie far below the rim
 *
 * with c = 1, 2 or 5 · 10ⁿ. Where L* is no round number itself, each level is rounded to less than half of its distance to
 * the next.
 *
 * @returns empty where no two points differ
 */
export function contourLevels({ losses, minimumLoss, count }: LevelOptions): Float64Array<ArrayBuffer> {
  const finite = Float64Array.from(losses).filter(Number.isFinite).sort();
  const quantile = (share: number) => finite[Math.floor(share * (finite.length - 1))]!;
  if (finite.length === 0) return new Float64Array();
  const lowest = floorOf(finite, minimumLoss);
  const isSteep = quantile(1) - lowest > STEEP * (quantile(RIM) - lowest);
  const height = quantile(isSteep ? RIM : 1) - lowest;
  if (!(height > 0)) return new Float64Array();
  const shape = Math.log2((quantile(RIM) - lowest) / Math.max(quantile(0.5) - lowest, Number.MIN_VALUE));
  if (shape < SLOPE) return evenLevels(lowest, height, count);
  const depths = shape < BOWL ? squares(height, count) : decades(quantile(FLOOR) - lowest, height, count);
  return roundLevels(lowest, depths, height);
}

/** L*, or the lowest of the points; 0 where they come near to it, from above, and nothing is known to be lower. */
function floorOf(sorted: Float64Array, minimumLoss: number | null): number {
  const lowest = sorted[0]!;
  if (minimumLoss !== null) return Math.min(lowest, minimumLoss);
  return lowest > 0 && lowest < NEAR * sorted.at(-1)! ? 0 : lowest;
}

/** Multiples of a round step; 0 is one of them where the loss changes its sign. */
function evenLevels(lowest: number, height: number, count: number): Float64Array<ArrayBuffer> {
  const step = nearestRound(height / count);
  const first = Math.floor(lowest / step) + 1;
  const last = Math.floor((lowest + height) / step);
  return Float64Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => dustOff((first + k) * step));
}

/** c · i² up to `height`. */
function squares(height: number, count: number): number[] {
  const unit = nearestRound(height / count ** 2);
  const rings = Math.floor(Math.sqrt(height / unit));
  return Array.from({ length: rings }, (_, k) => dustOff(unit * (k + 1) ** 2));
}

/** Round numbers over the decades that end at `height` and begin at `depth`, but never more than `count` allows. */
function decades(depth: number, height: number, count: number): number[] {
  const top = Math.log10(height);
  const span = Math.min(top - Math.log10(Math.max(depth, Number.MIN_VALUE)), count);
  const [mantissas] = [...DECADES].sort(
    (a, b) =>
      Math.abs(Math.log(a.length * span) - Math.log(count)) -
      Math.abs(Math.log(b.length * span) - Math.log(count)),
  );
  const found: number[] = [];
  for (let power = Math.floor(top - span); power <= top; power++) {
    for (const mantissa of mantissas!) {
      const level = Number(`${mantissa}e${power}`);
      if (Math.log10(level) >= top - span && level <= height) found.push(level);
    }
  }
  return found;
}

/** L* + each depth, rounded where L* has more digits than the depths. */
function roundLevels(lowest: number, depths: readonly number[], height: number): Float64Array<ArrayBuffer> {
  if (Math.abs(lowest) < 1e-9 * height) return Float64Array.from(depths);
  return Float64Array.from(depths, (depth, k) => {
    const gap = depth - (depths[k - 1] ?? 0);
    const digit = 10 ** Math.floor(Math.log10(gap / 2));
    return dustOff(Math.round((lowest + depth) / digit) * digit);
  });
}

/** The 1, 2 or 5 · 10ⁿ nearest to a positive size, by ratio. */
function nearestRound(size: number): number {
  const power = Math.floor(Math.log10(size));
  const candidates = [1, 2, 5, 10].map((mantissa) => Number(`${mantissa}e${power}`));
  return candidates.reduce((best, one) =>
    Math.abs(Math.log(one / size)) < Math.abs(Math.log(best / size)) ? one : best,
  );
}

/** Free of the dust that multiplication leaves. */
function dustOff(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
