import type { ObjectiveSource } from '../core/experiment';
import { constantCurvature, findMinima } from '../core/minimum';
import type { MinimumLoss } from '../core/minimumLoss';
import type { FormulaObjective } from '../core/objectives/objective';
import type { Minimum } from '../core/objectives/preset';
import { findPreset, parseSteepness } from '../core/objectives/presets';
import { openSource } from '../core/objectives/source';

/** An objective with what its runs are judged by. */
export interface PreparedObjective {
  readonly objective: FormulaObjective;
  /** L*, or the minima of which a run has the one nearest its end; null where none is known. */
  readonly minimumLoss: MinimumLoss;
  /** The lowest first, known or found; none where none was. */
  readonly minima: readonly Minimum[];
  /** Whether the first of `minima` is known to be the lowest, rather than the lowest seen. */
  readonly certain: boolean;
  /** L″ where it is the same everywhere, so that 1 − lr · L″ decides every step of plain descent; else null. */
  readonly secondDerivative: number | null;
  /** Eigenvalues of the curvature where it is the same everywhere, ascending, of one weight or two; else null. */
  readonly curvature: readonly number[] | null;
}

/** The newest one: while a slider is dragged the objective stays, and to prepare it takes longer than 50 epochs of it. */
let newest: { readonly key: string; readonly prepared: PreparedObjective } | null = null;

/**
 * Makes an objective of its source. Minima that no preset knows are looked for.
 *
 * @throws RangeError when its text is no loss of one or two weights
 */
export function prepareObjective(source: ObjectiveSource): PreparedObjective {
  const key = JSON.stringify(source);
  if (newest?.key === key) return newest.prepared;
  const objective = openSource(source);
  const { minima, certain } = listMinima(source, objective);
  const curvature = constantCurvature(objective);
  const prepared = {
    objective,
    minimumLoss: levelOf(minima, certain),
    minima,
    certain,
    secondDerivative: curvature?.length === 1 && curvature[0] !== 0 ? curvature[0]! : null,
    curvature,
  };
  newest = { key, prepared };
  return prepared;
}

/** What a preset knows, and the lesser hollows that are found beside. */
function listMinima(
  { text }: ObjectiveSource,
  objective: FormulaObjective,
): { readonly minima: readonly Minimum[]; readonly certain: boolean } {
  const known = (parseSteepness(text) ? findPreset('(w+1)^2') : findPreset(text))?.minima;
  // a parabola has no second one
  if (known && parseSteepness(text)) return { minima: known, certain: true };
  const found = findMinima(objective);
  if (!known || known.length === 0) return found;
  const isKnown = ({ parameters }: Minimum) =>
    known.some((one) => Math.hypot(...one.parameters.map((value, p) => value - parameters[p]!)) < 0.01);
  return { minima: [...known, ...found.minima.filter((one) => !isKnown(one))], certain: true };
}

/** One loss where all minima have the same. */
function levelOf(minima: readonly Minimum[], certain: boolean): MinimumLoss {
  const [first] = minima;
  if (first === undefined) return null;
  return certain && minima.every(({ loss }) => loss === first.loss) ? first.loss : minima;
}
