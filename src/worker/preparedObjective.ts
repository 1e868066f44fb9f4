import type { ObjectiveSource } from '../core/experiment';
import { secondDerivativeAt } from '../core/objectives/evaluate';
import type { Objective } from '../core/objectives/objective';
import { knownMinimum } from '../core/objectives/presets';
import { openSource } from '../core/objectives/source';

/** An objective with what its runs are judged by. */
export interface PreparedObjective {
  readonly objective: Objective;
  /** L*, or null where it is not known. */
  readonly minimumLoss: number | null;
  /** L″ where it is the same everywhere, so that 1 − lr · L″ decides every step of plain descent; else null. */
  readonly secondDerivative: number | null;
}

/** The newest one: while a slider is dragged the objective stays, and to prepare it takes longer than 50 epochs of it. */
let newest: { readonly key: string; readonly prepared: PreparedObjective } | null = null;

/**
 * Makes an objective of its source.
 *
 * @throws RangeError when its text is no loss of one or two weights
 */
export function prepareObjective(source: ObjectiveSource): PreparedObjective {
  const key = JSON.stringify(source);
  if (newest?.key === key) return newest.prepared;
  const objective = openSource(source);
  const prepared = {
    objective,
    minimumLoss: knownMinimum(source.text)?.loss ?? null,
    secondDerivative: findConstantSecondDerivative(objective),
  };
  newest = { key, prepared };
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
