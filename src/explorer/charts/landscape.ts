import { parseExpression } from '../../core/expression/parse';
import { gradientAt, lossAt } from '../../core/objectives/evaluate';
import { expressionObjective } from '../../core/objectives/expression';
import { knownMinimum } from '../../core/objectives/presets';

/** L(w) as the page draws it: in float64, whatever the runs compute in, since a curve on paper is not rounded. */
export interface Landscape {
  readonly minimum: { readonly parameter: number; readonly loss: number };
  lossAt(parameter: number): number;
  lossesAt(parameters: ArrayLike<number>): ArrayLike<number>;
  slopeAt(parameter: number): number;
}

const opened = new Map<string, Landscape>();

/**
 * The landscape of an objective with one parameter. Where no minimum is known, 0 stands in the middle.
 *
 * @throws RangeError when `text` is no expression
 */
export function openLandscape(text: string): Landscape {
  const known = opened.get(text);
  if (known) return known;
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new RangeError(`objective must be an expression; got "${text}"`);
  const objective = expressionObjective(parsed.expression);
  const lossesAt = (parameters: ArrayLike<number>) => lossAt(objective, 'float64', [parameters]);
  const lossOf = (parameter: number) => lossesAt([parameter])[0] ?? Number.NaN;
  const minimum = knownMinimum(text);
  const landscape: Landscape = {
    minimum: { parameter: minimum?.parameters[0] ?? 0, loss: minimum?.loss ?? Math.min(0, lossOf(0)) },
    lossAt: lossOf,
    lossesAt,
    slopeAt: (parameter) => gradientAt(objective, 'float64', [[parameter]])[0]?.[0] ?? Number.NaN,
  };
  opened.set(text, landscape);
  return landscape;
}

/** Points of the landscape for drawing: `count` of them, evenly over the domain, both ends included. */
export function sampleLandscape(
  landscape: Landscape,
  [low, high]: readonly [number, number],
  count: number,
): { readonly parameters: Float64Array; readonly losses: ArrayLike<number> } {
  const parameters = Float64Array.from({ length: count }, (_, k) => low + (high - low) * (k / (count - 1)));
  return { parameters, losses: landscape.lossesAt(parameters) };
}
