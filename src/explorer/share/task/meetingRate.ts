import { type Experiment, LIMITS, type TypedNumber } from '../../../core/experiment';
import { meetsGoal } from '../../../state/goal';
import type { Goal } from '../../../state/question';
import { roundNumber } from '../../../state/typedNumber';
import { deriveLargestStableRate } from '../../largestStableRate';

/** Rates that are tried on each side of the middle. */
const TRIED = 60;

/** Steps that a search may cost; a longer experiment is searched by fewer rates. */
const MOST_STEPS = 1_000_000;

/**
 * Finds a rate that meets a goal, by computing the runs: so that a task which nobody can solve is not handed out.
 *
 * @returns null where none of the rates that were tried does
 */
export function findMeetingRate(goal: Goal, experiment: Experiment): TypedNumber | null {
  const edge = deriveLargestStableRate(experiment.objective.text);
  const found = listCandidates(goal, edge, Math.min(TRIED, MOST_STEPS / experiment.epochs / 2)).find((rate) =>
    meetsGoal(goal, rate, experiment),
  );
  return found ?? null;
}

/** The likeliest first: those that theory names for a parabola, then a grid over all that a slider can be moved to. */
function listCandidates(goal: Goal, edge: number | null, tried: number): readonly TypedNumber[] {
  const scale = edge ?? 1;
  const mirrored = goal.kind === 'sameLossCurve' ? [scale - goal.as.value] : [];
  // where the largest that arrives lies depends on the epochs: close to the edge, closer the more there are
  const below = Array.from({ length: 4 * TRIED }, (_, step) => scale * (1 - 0.9 ** (step / 4 + 1)));
  const named = [
    scale / 2,
    scale,
    1.1 * scale,
    ...mirrored,
    ...(goal.kind === 'largestArriving' ? below : []),
  ];
  const grid = Array.from({ length: Math.ceil(tried) }, (_, step) => 0.002 * 625 ** (step / tried));
  const all = [
    ...named,
    ...grid.flatMap((share) => [share * scale, (1 - share) * scale]),
    10 * scale,
    100 * scale,
  ];
  const [least, greatest] = LIMITS.learningRate;
  return all.filter((rate) => rate >= least && rate <= greatest).map((rate) => roundNumber(rate, 6));
}
