import { eigenOf } from '../../../core/eigen';
import { type Experiment, LIMITS, type Run, type TypedNumber } from '../../../core/experiment';
import { curvatureAt } from '../../../core/objectives/evaluate';
import { stableRate } from '../../../core/runFactor';
import { LARGER_SHARE, meetsGoal } from '../../../state/goal';
import type { Goal } from '../../../state/question';
import { roundNumber } from '../../../state/typedNumber';
import { prepareObjective } from '../../../worker/preparedObjective';

/** Rates that are tried on each side of the middle. */
const TRIED = 60;

/** Steps that a search may cost; a longer experiment is searched by fewer rates. */
const MOST_STEPS = 1_000_000;

/** What is tried where no theory names a rate: all that outcomes are shown for. */
const RANGE = [1e-5, 10] as const;

/** What a search for a rate found. */
export interface RateSearch {
  /** Null where none of the rates that were tried meets the goal. */
  readonly rate: TypedNumber | null;
  /** Where the largest that arrives was looked for, and every rate between these did: the greatest was not found. */
  readonly arriving: readonly [least: TypedNumber, greatest: TypedNumber] | null;
}

/**
 * Looks for a rate that meets a goal, by computing the runs: so that a task which nobody can solve is not handed out.
 * Yields after each run.
 *
 * @param asked the run that gets the rate. Default: plain descent
 */
export function* searchMeetingRate(
  goal: Goal,
  experiment: Experiment,
  asked: Partial<Run> = {},
): Generator<undefined, RateSearch> {
  const tried = Math.min(TRIED, MOST_STEPS / experiment.epochs / (experiment.noise?.seeds ?? 1) / 2);
  for (const rate of listCandidates(goal, experiment, asked, tried)) {
    if (meetsGoal(goal, rate, experiment, asked)) return { rate, arriving: null };
    yield;
  }
  return goal.kind === 'largestArriving'
    ? yield* searchEdge(experiment, asked, tried)
    : { rate: null, arriving: null };
}

/** The likeliest first: those that theory names for a quadratic, then a grid over all that a slider can be moved to. */
function listCandidates(
  goal: Goal,
  experiment: Experiment,
  asked: Partial<Run>,
  tried: number,
): readonly TypedNumber[] {
  const { curvature } = prepareObjective(experiment.objective);
  const edge = curvature && stableRate(asked, curvature);
  const scale = edge ?? guessScale(experiment, asked);
  const mirrored = goal.kind === 'sameLossCurve' ? [scale - goal.as.value] : [];
  // where the largest that arrives lies depends on the epochs: close to the edge, closer the more there are
  const below = Array.from({ length: 4 * TRIED }, (_, step) => scale * (1 - 0.9 ** (step / 4 + 1)));
  const named = [
    scale / 2,
    scale,
    1.1 * scale,
    ...mirrored,
    ...(goal.kind === 'largestArriving' && edge !== null ? below : []),
  ];
  const grid = Array.from({ length: Math.ceil(tried) }, (_, step) => 0.002 * 625 ** (step / tried));
  const all = [
    ...named,
    ...grid.flatMap((share) => [share * scale, (1 - share) * scale]),
    10 * scale,
    100 * scale,
    ...(edge === null ? spread(tried) : []),
  ];
  const [least, greatest] = LIMITS.learningRate;
  return all.filter((rate) => rate >= least && rate <= greatest).map((rate) => roundNumber(rate, 6));
}

/** Two over the steepest curvature at the lowest minimum, or else at the start; 1 where that says nothing. */
function guessScale({ objective: source, start }: Experiment, asked: Partial<Run>): number {
  const { objective, minima } = prepareObjective(source);
  const begun = (asked.start ?? start).map(({ value }) => value);
  for (const point of [...(minima[0] ? [minima[0].parameters] : []), begun]) {
    const entries = curvatureAt(
      objective,
      'float64',
      point.map((value) => [value]),
    ).map(([entry]) => entry ?? Number.NaN);
    const [a = 0, b = 0, c = 0] = entries;
    const steepest = entries.length === 3 ? Math.max(...eigenOf(a, b, c).values) : a;
    if (steepest > 1e-9 && steepest < Infinity) return 2 / steepest;
  }
  return 1;
}

function spread(tried: number): readonly number[] {
  const [least, greatest] = RANGE;
  const count = Math.max(2, Math.ceil(2 * tried));
  return Array.from({ length: count }, (_, step) => least * (greatest / least) ** (step / (count - 1)));
}

/** Halves the gaps between a rate that arrives and the next one tried that does not, until one is small enough. */
function* searchEdge(
  experiment: Experiment,
  asked: Partial<Run>,
  tried: number,
): Generator<undefined, RateSearch> {
  const arrives = (rate: number) =>
    meetsGoal({ kind: 'arrivesWithin', epochs: experiment.epochs }, roundNumber(rate, 6), experiment, asked);
  const rates: { readonly rate: number; readonly isThere: boolean }[] = [];
  for (const rate of spread(tried)) {
    rates.push({ rate, isThere: arrives(rate) });
    yield;
  }
  // from above: where a rate arrives by luck alone, a little more or less of it may not
  for (let at = rates.length - 2; at >= 0; at--) {
    if (!rates[at]!.isThere || rates[at + 1]!.isThere) continue;
    let [low, high] = [rates[at]!.rate, rates[at + 1]!.rate];
    while (high / low > 1 + LARGER_SHARE / 2) {
      const middle = Math.sqrt(low * high);
      if (arrives(middle)) low = middle;
      else high = middle;
      yield;
    }
    const rate = roundNumber(low, 6);
    if (meetsGoal({ kind: 'largestArriving' }, rate, experiment, asked)) return { rate, arriving: null };
  }
  const last = rates.at(-1)!;
  const [least] = rates.slice(rates.findLastIndex(({ isThere }) => !isThere) + 1);
  if (!least) return { rate: null, arriving: null };
  // written shortly, and not below what was tried
  const shortest = roundNumber(Math.min(1.05 * least.rate, last.rate), 2);
  return { rate: null, arriving: [shortest, roundNumber(last.rate, 2)] };
}
