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
   * Whether it is a real optimum: lower rates and higher ones, both on the curve, do worse, the farther the worse, and
   * nothing far from it does nearly as well. Else the rates from `from` to `to` cannot be told apart, or luck tells them
   * apart: a method that swings is now nearer, now farther when N is over. Or the best one lies at an end of the range.
   */
  readonly isOptimum: boolean;
}

/** The rates that are soonest there. */
export interface FastestRate extends RateRange {
  /** Epoch of arrival; null where no rate arrives, and the smallest step factor counts, unless luck made it. */
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
  /** The rate that theory knows to be the fastest: where none arrives, the last of N epochs still tell of the first. */
  readonly knownFastest: number | null;
}

/** Names the best and the fastest rate of a curve. */
export function findCurveFacts(points: CurvePoints, options: FactsOptions): CurveFacts {
  const { dtype, minimumLoss, limit, knownFastest } = options;
  return {
    best: findBest(points, dtype, minimumLoss),
    fastest: findFastest(points, knownFastest),
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
  const rate = { ...rangeOf(learningRates, from, middle(best, from, to), to), lateLoss };
  if (!isInside || hasRival || to - from > 1) return { ...rate, isOptimum: false };
  const heights = lateLosses.map((loss) => Math.log(loss - (minimumLoss ?? 0)));
  const fall = heights[0]! - heights[best]!;
  // where the loss is no height above a minimum, by what share of it all is left to fall
  const worth = Number.isFinite(fall)
    ? heights.map((height) => heights[0]! - height)
    : lateLosses.map((l) => -l);
  const near = findNearlyAsGood(worth, best, isCandidate);
  if (near === null) return { ...rate, isOptimum: true };
  const [first, last] = near;
  const worst = lateLosses.reduce((most, loss, at) => {
    return at >= first && at <= last && isNearlyAsGood(worth, best, at) ? Math.max(most, loss) : most;
  }, lateLoss);
  return { ...rangeOf(learningRates, first, best, last), lateLoss: worst, isOptimum: false };
}

/** Of what the best one has gained, the share that the others have lost at least that are clearly worse. */
const CLEARLY_WORSE = 0.1;

function isNearlyAsGood(worth: Float64Array, best: number, at: number): boolean {
  return worth[at]! >= (1 - CLEARLY_WORSE) * worth[best]!;
}

/**
 * The first and the last place that is nearly as good as the best, where those are not one hill that rises to it and falls
 * from it; null where they are.
 */
function findNearlyAsGood(
  worth: Float64Array,
  best: number,
  isCandidate: (at: number) => boolean,
): readonly [number, number] | null {
  if (!(worth[best]! > 0)) return null;
  const isNear = (at: number) => isCandidate(at) && isNearlyAsGood(worth, best, at);
  const places = Array.from(worth, (_, at) => at).filter(isNear);
  const [first, last] = [places[0]!, places.at(-1)!];
  const isOneHill = places.every((at, k) => {
    const next = places[k + 1];
    if (next === undefined) return true;
    return next === at + 1 && (at < best ? worth[next]! >= worth[at]! : worth[next]! <= worth[at]!);
  });
  return isOneHill ? null : [first, last];
}

function findFastest(points: CurvePoints, knownFastest: number | null): FastestRate | null {
  const { arrivals, stepFactors, lateLosses, learningRates, words } = points;
  const arrives = (at: number) => !divergesAt(points, at) && arrivals[at]! > 0;
  const soonest = indexOfLeast(arrivals, arrives);
  const isCandidate = (at: number) => !divergesAt(points, at) && Number.isFinite(stepFactors[at]!);
  const fastest = soonest >= 0 ? soonest : indexOfLeast(stepFactors, isCandidate);
  if (fastest < 0) return null;
  const known = knownFastest === null ? -1 : learningRates.indexOf(knownFastest);
  if (soonest < 0 && known >= 0) {
    return { ...rangeOf(learningRates, known, known, known), arrival: null, stepFactor: stepFactors[known]! };
  }
  const speeds = stepFactors.map((factor) => 1 - factor);
  if (soonest < 0 && findNearlyAsGood(speeds, fastest, isCandidate) !== null) return null;
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
