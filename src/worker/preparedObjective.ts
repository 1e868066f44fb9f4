import type { ObjectiveSource } from '../core/experiment';
import { finish } from '../core/finish';
import { constantCurvature } from '../core/minimum';
import type { MinimumLoss } from '../core/minimumLoss';
import type { FormulaObjective } from '../core/objectives/objective';
import type { Minimum } from '../core/objectives/preset';
import { openSource } from '../core/objectives/source';
import { remember } from '../core/remember';
import { lookForMinima } from './foundMinima';

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
 * Makes an objective of its source. Minima that nobody knows yet are looked for, which takes up to a tenth of a second.
 *
 * @throws RangeError when its text is no loss of one or two weights
 */
export function prepareObjective(source: ObjectiveSource): PreparedObjective {
  return finish(prepareInSteps(source));
}

/** {@link prepareObjective} in small steps. */
export function* prepareInSteps(source: ObjectiveSource): Generator<undefined, PreparedObjective> {
  const key = JSON.stringify(source);
  if (newest?.key === key) return newest.prepared;
  const objective = openSource(source);
  const { minima, certain } = yield* lookForMinima(source, objective);
  const curvature = curvatureOf(source);
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

const curvatures = new Map<string, readonly number[] | null>();

/**
 * Eigenvalues of the curvature where it is the same everywhere, ascending; else null. Needs no search.
 *
 * @throws RangeError when the text is no loss of one or two weights
 */
export function curvatureOf(source: ObjectiveSource): readonly number[] | null {
  return remember(curvatures, JSON.stringify(source), () => constantCurvature(openSource(source)));
}

/** One loss where all minima have the same. */
function levelOf(minima: readonly Minimum[], certain: boolean): MinimumLoss {
  const [first] = minima;
  if (first === undefined) return null;
  return certain && minima.every(({ loss }) => loss === first.loss) ? first.loss : minima;
}
