import type { ObjectiveSource, RunSettings } from '../core/experiment';
import { parseExpression } from '../core/expression/parse';
import { secondDerivativeAt } from '../core/objectives/evaluate';
import { expressionObjective } from '../core/objectives/expression';
import { stableRate } from '../core/runFactor';

/** Where the curvature is compared: both sides of 0, near and far, none of them special. */
const PROBES = [-37.3, -4.1, -0.7, 0.3, 1.9, 5.6, 61.2];

/**
 * The largest learning rate e = 2/L″ with which plain descent does not diverge, for a loss of one parameter whose
 * curvature is the same everywhere; null where it is not, since no one rate decides there.
 */
export function deriveLargestStableRate(lossText: string): number | null {
  const parsed = parseExpression(lossText);
  if (!parsed.ok) return null;
  const objective = expressionObjective(parsed.expression);
  if (objective.parameterNames.length !== 1) return null;
  const curvatures = secondDerivativeAt(objective, 'float64', PROBES);
  const [curvature = Number.NaN] = curvatures;
  const isConstant = curvatures.every((other) => Math.abs(other - curvature) <= 1e-9 * Math.abs(curvature));
  return isConstant && curvature > 0 && curvature < Infinity ? 2 / curvature : null;
}

/** The largest stable rate of runs with these settings; null where no one rate decides. */
export function stableRateOf({ text }: ObjectiveSource, settings: RunSettings): number | null {
  if (known?.text !== text) known = { text, rate: deriveLargestStableRate(text) };
  return known.rate === null ? null : stableRate(settings, [2 / known.rate]);
}

/** The last loss asked about, which all cards and the ruler share. */
let known: { readonly text: string; readonly rate: number | null } | null = null;
