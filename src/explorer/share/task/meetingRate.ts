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

/**
 * Finds a rate that meets a goal, by computing the runs: so that a task which nobody can solve is not handed out.
 *
 * @param asked the run that gets the rate. Default: plain descent
 * @returns null where none of the rates that were tried does
 */
export function findMeetingRate(
  goal: Goal,
  experiment: Experiment,
  asked: Partial<Run> = {},
): TypedNumber | null {
  const meets = (rate: TypedNumber) => meetsGoal(goal, rate, experiment, asked);
  const tried = Math.min(TRIED, MOST_STEPS / experiment.epochs / (experiment.noise?.seeds ?? 1) / 2);
  const found = listCandidates(goal, experiment, asked, tried).find(meets);
  if (found || goal.kind !== 'largestArriving') return found ?? null;
  return searchEdge(experiment, asked, tried);
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

/** Halves the gap between a rate that arrives and the next one tried that does not, until it is small enough. */
function searchEdge(experiment: Experiment, asked: Partial<Run>, tried: number): TypedNumber | null {
  const arrives = (rate: number) =>
    meetsGoal({ kind: 'arrivesWithin', epochs: experiment.epochs }, roundNumber(rate, 6), experiment, asked);
  const rates = spread(tried).map((rate) => ({ rate, isThere: arrives(rate) }));
  const at = rates.findLastIndex(({ isThere }) => isThere);
  const [last, next] = [rates[at], rates[at + 1]];
  if (!last || !next) return null;
  let [low, high] = [last.rate, next.rate];
  while (high / low > 1 + LARGER_SHARE / 2) {
    const middle = Math.sqrt(low * high);
    if (arrives(middle)) low = middle;
    else high = middle;
  }
  const found = roundNumber(low, 6);
  return meetsGoal({ kind: 'largestArriving' }, found, experiment, asked) ? found : null;
}
