import type { ObjectiveSource } from '../core/experiment';
import { parseExpression } from '../core/expression/parse';
import { secondDerivativeAt } from '../core/objectives/evaluate';
import { expressionObjective } from '../core/objectives/expression';
import type { Objective } from '../core/objectives/objective';
import { knownMinimum } from '../core/objectives/presets';

/** An objective with what its runs are judged by. */
export interface PreparedObjective {
  readonly objective: Objective;
  /** L*, or null where it is not known. */
  readonly minimumLoss: number | null;
  /** L″ where it is the same everywhere, so that 1 − lr · L″ decides every step of plain descent; else null. */
  readonly secondDerivative: number | null;
}

/** The newest one: while a slider is dragged the objective stays, and to prepare it takes longer than 50 epochs of it. */
let newest: { readonly text: string; readonly prepared: PreparedObjective } | null = null;

/**
 * Makes an objective of its source.
 *
 * @throws RangeError when its text is no expression
 */
export function prepareObjective({ text }: ObjectiveSource): PreparedObjective {
  if (newest?.text === text) return newest.prepared;
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    throw new RangeError(`objective must be an expression; got "${text}" (${parsed.problem.code})`);
  }
  const objective = expressionObjective(parsed.expression);
  const prepared = {
    objective,
    minimumLoss: knownMinimum(text)?.loss ?? null,
    secondDerivative: findConstantSecondDerivative(objective),
  };
  newest = { text, prepared };
  return prepared;
}

/** Where L″ is looked at: uneven, so that a periodic L″ does not look constant. */
const PROBES = Float64Array.of(-7.3, -1, -0.21, 0, 0.6, 2, 11.7);

function findConstantSecondDerivative(objective: Objective): number | null {
  if (objective.parameterNames.length !== 1) return null;
  const [first = Number.NaN, ...others] = secondDerivativeAt(objective, 'float64', PROBES);
  const isConstant = others.every((value) => Math.abs(value - first) <= 1e-12 * Math.abs(first));
  return isConstant && first !== 0 ? first : null;
}
