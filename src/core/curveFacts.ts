import { type CurvePoints, divergesAt } from './curvePoints';
import type { Dtype } from './dtype';

/** Learning rates that do equally well, and the one among them that is named. */
export interface RateRange {
  readonly from: number;
  readonly rate: number;
  readonly to: number;
}

/** The rates with the lowest loss that can be relied on: the worst of the last few epochs. */
export interface BestRate extends RateRange {
  readonly lateLoss: number;
  /**
   * Whether it is a real optimum: lower rates and higher ones, both on the curve, do worse, and nothing far from it does as
   * well. Else the rates from `from` to `to` cannot be told apart, or the best one lies at an end of the range.
   */
  readonly isOptimum: boolean;
}

/** The rates that are soonest there. */
export interface FastestRate extends RateRange {
  /** Epoch of arrival; null where no rate arrives, and the smallest step factor counts. */
  readonly arrival: number | null;
  readonly stepFactor: number;
}

/** The border of stability that a rate meets first on its way up. */
export interface RateLimit {
  /** Rates below it do not diverge, the ones just above it do. */
  readonly rate: number;
  /** From theory; else found by bisection. */
  readonly isKnown: boolean;
}

/** What a curve shows, named. */
export interface CurveFacts {
  /** Null where every rate diverges. */
  readonly best: BestRate | null;
  readonly fastest: FastestRate | null;
  /** Null where no rate on the curve diverges, or the search is not over. */
  readonly limit: RateLimit | null;
}

interface FactsOptions {
  readonly dtype: Dtype;
  readonly minimumLoss: number | null;
  readonly limit: RateLimit | null;
}

/** Names the best and the fastest rate of a curve. */
export function findCurveFacts(points: CurvePoints, { dtype, minimumLoss, limit }: FactsOptions): CurveFacts {
  return {
    best: findBest(points, dtype, minimumLoss),
    fastest: findFastest(points),
    limit,
  };
}

/** Losses that differ by less, as a share of the whole fall, are the same for the eye and for any use. */
const SAME_SHARE = { float32: 2 ** -40, float64: 2 ** -80 } as const;

function findBest(points: CurvePoints, dtype: Dtype, minimumLoss: number | null): BestRate | null {
  const { lateLosses, learningRates } = points;
  const isCandidate = (at: number) => !divergesAt(points, at) && Number.isFinite(lateLosses[at]!);
  const best = indexOfLeast(lateLosses, isCandidate);
  if (best < 0) return null;
  // rounding leaves a run a little beside the minimum, by how much is chance
  const scale = Math.abs(lateLosses[0]! - (minimumLoss ?? 0));
  const lateLoss = lateLosses[best]!;
  const ceiling = lateLoss + Math.max(SAME_SHARE[dtype] * scale, 1e-9 * Math.abs(lateLoss));
  const isAsGood = (at: number) => isCandidate(at) && lateLosses[at]! <= ceiling;
  const [from, to] = widen(best, lateLosses.length, isAsGood);
  const isInside = from > 0 && to < lateLosses.length - 1;
  const hasRival = lateLosses.some((_, at) => isAsGood(at) && (at < from || at > to));
  return {
    ...rangeOf(learningRates, from, middle(best, from, to), to),
    lateLoss,
    isOptimum: isInside && !hasRival && to - from <= 1,
  };
}

function findFastest(points: CurvePoints): FastestRate | null {
  const { arrivals, stepFactors, lateLosses, learningRates, words } = points;
  const arrives = (at: number) => !divergesAt(points, at) && arrivals[at]! > 0;
  const soonest = indexOfLeast(arrivals, arrives);
  const isCandidate = (at: number) => !divergesAt(points, at) && Number.isFinite(stepFactors[at]!);
  const fastest = soonest >= 0 ? soonest : indexOfLeast(stepFactors, isCandidate);
  if (fastest < 0) return null;
  const isAsFast = (at: number) =>
    soonest >= 0
      ? arrives(at) && arrivals[at] === arrivals[soonest]
      : words[at] === words[fastest] && stepFactors[at] === stepFactors[fastest];
  const [from, to] = widen(fastest, learningRates.length, isAsFast);
  // of those that arrive together the one that ends lowest
  const named = indexOfLeast(lateLosses, (at) => at >= from && at <= to && isAsFast(at));
  return {
    ...rangeOf(learningRates, from, named < 0 ? fastest : named, to),
    arrival: soonest >= 0 ? arrivals[soonest]! : null,
    stepFactor: stepFactors[named < 0 ? fastest : named]!,
  };
}

function rangeOf(learningRates: Float64Array, from: number, at: number, to: number): RateRange {
  return { from: learningRates[from]!, rate: learningRates[at]!, to: learningRates[to]! };
}

/** The place in the middle of many that are equal; of a few, the best. */
function middle(best: number, from: number, to: number): number {
  return to - from > 1 ? (from + to) >> 1 : best;
}

/** The neighbourhood of `at` in which `holds` holds throughout. */
function widen(at: number, length: number, holds: (at: number) => boolean): readonly [number, number] {
  let [from, to] = [at, at];
  while (from > 0 && holds(from - 1)) from--;
  while (to + 1 < length && holds(to + 1)) to++;
  return [from, to];
}

/** The place of the least value among the candidates, the first of equal ones; −1 where there are none. */
function indexOfLeast(values: ArrayLike<number>, isCandidate: (at: number) => boolean): number {
  let least = -1;
  for (let at = 0; at < values.length; at++) {
    if (isCandidate(at) && (least < 0 || values[at]! < values[least]!)) least = at;
  }
  return least;
}
