import type { ObjectiveSource } from '../../core/experiment';
import { gradientAt, lossAt } from '../../core/objectives/evaluate';
import type { Minimum } from '../../core/objectives/preset';
import { knownMinimum } from '../../core/objectives/presets';
import { openSource } from '../../core/objectives/source';
import { remember } from '../../core/remember';
import { type RecalledMinima, recallMinima } from '../../worker/foundMinima';

/** L as the page draws it: in float64, whatever the runs compute in, since a curve on paper is not rounded. */
export interface Landscape {
  /** Names of the weights, in the order of all points. */
  readonly names: readonly string[];
  /** Whether it is the course note's parabola, however steep. */
  readonly isParabola: boolean;
  /** Whether its own minima are still looked for; until then others may stand for them. */
  readonly isAwaited: boolean;
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
 * The landscape of a loss of one or two weights, with its minima as far as they are known; another one once they are
 * found.
 *
 * @throws RangeError when its text is no loss
 */
export function openLandscape(source: ObjectiveSource): Landscape {
  const recalled = recallMinima(source);
  const key = JSON.stringify([source, recalled?.isOwn]);
  return remember(opened, key, () => createLandscape(source, recalled));
}

function createLandscape(source: ObjectiveSource, recalled: RecalledMinima | null): Landscape {
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
  const { minima: places = [], certain = false, isOwn = false } = recalled ?? {};
  // what stands for them stays on the curve
  const minima = isOwn
    ? places
    : places.map(({ parameters }) => ({ parameters, loss: lossOf(...parameters) }));
  const [lowest] = minima;
  return {
    names,
    isParabola: knownMinimum(source.text) !== null,
    isAwaited: !isOwn,
    minima,
    isKnown: certain,
    get minimum() {
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
