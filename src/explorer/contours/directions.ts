import { eigenOf } from '../../core/eigen';
import type { ObjectiveSource, Run } from '../../core/experiment';
import { linearFactor } from '../../core/linearFactor';
import { curvatureAt } from '../../core/objectives/evaluate';
import { openSource } from '../../core/objectives/source';
import { OPTIMIZERS } from '../../core/optimizers';

/** One of the two directions in which a surface bends most and least. */
export interface Direction {
  /** Of length 1, in the units of the weights. */
  readonly vector: readonly [number, number];
  /** λ: the curvature that way. */
  readonly curvature: number;
  /** What a step leaves of the gap that way; null where no one number says it. */
  readonly factor: number | null;
  readonly kind: 'along' | 'across' | 'everyWay' | 'bentDown';
}

/** Curvatures that differ by less are the same to the eye. */
const ALIKE = 1.05;

/**
 * The eigen-directions of the Hessian of a loss of two weights at a point, the gentler first, with what a step of this
 * run and learning rate does to each. Where all directions are alike there are still two, and one name.
 *
 * @returns empty where the curvature is not finite
 */
export function deriveDirections(
  objective: ObjectiveSource,
  point: readonly number[],
  run: Run,
  learningRate: number,
): readonly Direction[] {
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = curvatureAt(
    openSource(objective),
    'float64',
    point.map((value) => [value]),
  ).map(([value]) => value!);
  if (![xx, xy, yy].every(Number.isFinite)) return [];
  const { values, vectors } = eigenOf(xx, xy, yy);
  const name = run.optimizer?.name ?? 'sgd';
  const beta = run.optimizer?.hyperparameters.beta?.value ?? OPTIMIZERS[name].hyperparameters.beta ?? 0;
  const found = values.map((curvature, k) => ({
    curvature,
    vector: [vectors[k]![0]!, vectors[k]![1]!] as const,
    factor: linearFactor(name, learningRate, beta, [curvature]),
  }));
  found.sort((a, b) => Math.abs(a.curvature) - Math.abs(b.curvature));
  const [gentle, steep] = found.map(({ curvature }) => curvature) as [number, number];
  // momentum may leave as much in a steep direction as in a gentle one
  const [first, second] = found.map(({ factor }) => factor) as [number | null, number | null];
  const isOneFactor = first !== null && second !== null && Math.abs(first - second) < 1e-9;
  const isAlike = gentle > 0 && steep > 0 && (steep <= ALIKE * gentle || isOneFactor);
  return found.map((one, k) => ({
    ...one,
    kind: isAlike ? 'everyWay' : one.curvature < 0 ? 'bentDown' : k === 0 ? 'along' : 'across',
  }));
}
