import type { ObjectiveSource } from '../../core/experiment';
import { gradientAt, lossAt } from '../../core/objectives/evaluate';
import type { Minimum } from '../../core/objectives/preset';
import { knownMinimum } from '../../core/objectives/presets';
import { openSource } from '../../core/objectives/source';
import { remember } from '../../core/remember';
import { prepareObjective } from '../../worker/preparedObjective';

/** L as the page draws it: in float64, whatever the runs compute in, since a curve on paper is not rounded. */
export interface Landscape {
  /** Names of the weights, in the order of all points. */
  readonly names: readonly string[];
  /** Whether it is the course note's parabola, however steep. */
  readonly isParabola: boolean;
  /** Lowest first; none where none was found. */
  readonly minima: readonly Minimum[];
  /** Whether the first is known to be the lowest, rather than the lowest that was seen. */
  readonly isKnown: boolean;
  /** The lowest one; where none was found, what stands in its place in the middle of a chart. */
  readonly minimum: { readonly parameter: number; readonly loss: number };
  /** @param point one value for each weight */
  lossAt(...point: readonly number[]): number;
  /** L at many points, one array for each weight. */
  lossesAt(...points: readonly ArrayLike<number>[]): ArrayLike<number>;
  /** ∂L/∂ each weight. */
  gradientAt(...point: readonly number[]): readonly number[];
  /** ∂L/∂ the first weight. */
  slopeAt(...point: readonly number[]): number;
}

const opened = new Map<string, Landscape>();

/**
 * The landscape of a loss of one or two weights; minima are looked for when they are first asked for.
 *
 * @throws RangeError when its text is no loss
 */
export function openLandscape(source: ObjectiveSource): Landscape {
  return remember(opened, JSON.stringify(source), () => createLandscape(source));
}

function createLandscape(source: ObjectiveSource): Landscape {
  const objective = openSource(source);
  const names = objective.parameterNames;
  const lossesAt = (...points: readonly ArrayLike<number>[]) => lossAt(objective, 'float64', points);
  const lossOf = (...point: readonly number[]) => lossesAt(...point.map((value) => [value]))[0] ?? Number.NaN;
  const slopesAt = (...point: readonly number[]) =>
    gradientAt(
      objective,
      'float64',
      point.map((value) => [value]),
    ).map(([slope]) => slope ?? Number.NaN);
  const parabola = knownMinimum(source.text);
  let searched: { minima: readonly Minimum[]; certain: boolean } | null = parabola && {
    minima: [parabola],
    certain: true,
  };
  const search = () => {
    searched ??= prepareObjective(source);
    return searched;
  };
  return {
    names,
    isParabola: parabola !== null,
    get minima() {
      return search().minima;
    },
    get isKnown() {
      return search().certain;
    },
    get minimum() {
      const [lowest] = search().minima;
      if (lowest) return { parameter: lowest.parameters[0] ?? 0, loss: lowest.loss };
      return { parameter: 0, loss: Math.min(0, lossOf(...names.map(() => 0)) || 0) };
    },
    lossAt: lossOf,
    lossesAt,
    gradientAt: slopesAt,
    slopeAt: (...point) => slopesAt(...point)[0] ?? Number.NaN,
  };
}

/** Points of a landscape of one weight for drawing: `count` of them, evenly over the domain, both ends included. */
export function sampleLandscape(
  landscape: Landscape,
  [low, high]: readonly [number, number],
  count: number,
): { readonly parameters: Float64Array; readonly losses: ArrayLike<number> } {
  const parameters = Float64Array.from({ length: count }, (_, k) => low + (high - low) * (k / (count - 1)));
  return { parameters, losses: landscape.lossesAt(parameters) };
}
