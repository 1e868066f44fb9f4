import { eigenOf } from './eigen';
import { curvatureAt, gradientAt, lossAt } from './objectives/evaluate';
import type { FormulaObjective } from './objectives/objective';
import type { Minimum } from './objectives/preset';

/** What a search for minima found. */
export interface MinimaSearch {
  /** The lowest first, at most 32; none where the loss falls as far as was looked. */
  readonly minima: readonly Minimum[];
  /** Whether there can be no lower one: the loss is a quadratic. Else the first is only the lowest that was seen. */
  readonly certain: boolean;
}

/** Most places that are looked at closely, and steps towards the bottom of each. */
const MOST_CANDIDATES = 96;
const MOST_STEPS = 80;
const MOST_MINIMA = 32;

/**
 * Looks for minima of an objective with one or two parameters, in float64: on a grid, from whose hollows Newton's
 * method goes down, or plain descent where the curvature is not positive, in steps that grow while the loss falls and
 * shrink where it does not. In steps of a few milliseconds. Deterministic. A kink counts, a plateau that falls for ever does not.
 *
 * @throws RangeError when the objective has more parameters, or none
 */
export function* searchMinima(objective: FormulaObjective): Generator<undefined, MinimaSearch> {
  const count = objective.parameterNames.length;
  const points = count === 1 ? lineCandidates(objective) : planeCandidates(objective);
  yield undefined;
  const { places, losses } = yield* goDown(objective, points);
  const found: Minimum[] = [];
  const order = losses.map((_, k) => k).sort((a, b) => losses[a]! - losses[b]!);
  for (const k of order) {
    const parameters = places.map((values) => values[k]!);
    const loss = losses[k]!;
    if (!Number.isFinite(loss) || found.length >= MOST_MINIMA) continue;
    if (found.some((known) => isNear(known.parameters, parameters))) continue;
    yield undefined;
    if (isLowest(objective, parameters, loss)) found.push({ parameters, loss });
  }
  return { minima: found, certain: found.length === 1 && isQuadratic(objective) };
}

/** Finely around 0, then in steps that grow up to 10 000. */
const LINE: readonly number[] = (() => {
  const inner = Array.from({ length: 1601 }, (_, k) => (k - 800) * 0.015 + 0.001);
  const outer = Array.from({ length: 120 }, (_, k) => 12.1 * 1.058 ** k);
  return [...outer.toReversed().map((value) => -value), ...inner, ...outer];
})();

function lineCandidates(objective: FormulaObjective): number[][] {
  const losses = lossAt(objective, 'float64', [LINE]);
  const isHollow = (_: number, k: number) =>
    losses[k]! <= (losses[k - 1] ?? Infinity) && losses[k]! <= (losses[k + 1] ?? Infinity);
  return [LINE.filter(isHollow).slice(0, MOST_CANDIDATES)];
}

/** Points along one axis of the grid, and how far they are apart. */
const SIDE = 81;
const SPACING = 0.2;

function planeCandidates(objective: FormulaObjective): number[][] {
  const axis = Array.from({ length: SIDE }, (_, k) => (k - (SIDE - 1) / 2) * SPACING + 0.013);
  const xs = axis.flatMap((x) => axis.map(() => x));
  const ys = axis.flatMap(() => axis);
  const losses = lossAt(objective, 'float64', [xs, ys]);
  const isHollow = (k: number) => {
    const [row, column] = [Math.floor(k / SIDE), k % SIDE];
    for (let i = Math.max(0, row - 1); i <= Math.min(SIDE - 1, row + 1); i++) {
      for (let j = Math.max(0, column - 1); j <= Math.min(SIDE - 1, column + 1); j++) {
        if (losses[i * SIDE + j]! < losses[k]!) return false;
      }
    }
    return Number.isFinite(losses[k]);
  };
  const hollows = xs.map((_, k) => k).filter(isHollow);
  const lowest = hollows.sort((a, b) => losses[a]! - losses[b]!).slice(0, MOST_CANDIDATES);
  return [lowest.map((k) => xs[k]!), lowest.map((k) => ys[k]!)];
}

/** Goes down from all points at once; each has its own longest step. */
function* goDown(objective: FormulaObjective, points: readonly (readonly number[])[]) {
  let places = points.map((values) => Float64Array.from(values));
  const count = points[0]!.length;
  const reach = new Float64Array(count).fill(SPACING);
  let losses = Array.from(lossAt(objective, 'float64', places));
  for (let step = 0; step < MOST_STEPS && count > 0; step++) {
    yield undefined;
    const gradients = gradientAt(objective, 'float64', places);
    const curvatures = curvatureAt(objective, 'float64', places);
    const next = places.map((values) => values.slice());
    for (let k = 0; k < count; k++) {
      const direction = descentDirection(
        gradients.map((values) => values[k]!),
        curvatures.map((values) => values[k]!),
        reach[k]!,
      );
      direction.forEach((length, p) => {
        next[p]![k]! += length;
      });
    }
    const lower = lossAt(objective, 'float64', next);
    const before = places;
    places = next;
    losses = losses.map((loss, k) => {
      const isLower = lower[k]! <= loss;
      reach[k]! *= isLower ? 2 : 0.25;
      if (isLower) return lower[k]!;
      for (let p = 0; p < places.length; p++) places[p]![k] = before[p]![k]!;
      return loss;
    });
  }
  return { places, losses };
}

/** Newton's step where the curvature is positive in every direction, else down the slope; no longer than `reach`. */
function descentDirection(
  gradient: readonly number[],
  [a = 0, b = 0, c = 0]: readonly number[],
  reach: number,
): number[] {
  const [gx = 0, gy = 0] = gradient;
  const norm = Math.hypot(gx, gy);
  if (!(norm > 0 && Number.isFinite(norm))) return gradient.map(() => 0);
  const determinant = a * c - b * b;
  let direction = gradient.map((slope) => (-slope / norm) * reach);
  if (gradient.length === 1 && a > 0) direction = [-gx / a];
  if (gradient.length === 2 && a > 0 && determinant > 0)
    direction = [-(c * gx - b * gy) / determinant, -(a * gy - b * gx) / determinant];
  const length = Math.hypot(...direction);
  return length > reach ? direction.map((part) => part * (reach / length)) : direction;
}

/** Whether no neighbour is lower, near by and a little farther off; also along the flattest way, for ravines are narrow. */
function isLowest(objective: FormulaObjective, parameters: readonly number[], loss: number): boolean {
  const size = Math.hypot(...parameters);
  const [a = 0, b = 0, c = 0] = curvatureAt(
    objective,
    'float64',
    parameters.map((value) => [value]),
  ).map(([value = 0]) => value);
  const [[x = 1, y = 0] = []] = eigenOf(a, b, c).vectors;
  const flattest = Math.atan2(y, x);
  const angles = [...Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8), flattest, flattest + Math.PI];
  const around = [1e-4, 1e-2].flatMap((share) => {
    const distance = share * (1 + size);
    return parameters.length === 1
      ? [[distance], [-distance]]
      : angles.map((angle) => [distance * Math.cos(angle), distance * Math.sin(angle)]);
  });
  const points = parameters.map((value, p) => around.map((shift) => value + shift[p]!));
  const slack = 1e-14 * Math.abs(loss);
  const neighbours = Array.from(lossAt(objective, 'float64', points));
  // beside a pole the loss leaps
  const leap = 0.5 * (1 + Math.abs(loss));
  const isPole = neighbours
    .slice(0, around.length / 2)
    .some((neighbour) => Math.abs(neighbour - loss) > leap);
  if (isPole) return false;
  const isHigherSomewhere = neighbours.some((neighbour) => neighbour > loss + slack);
  return isHigherSomewhere && neighbours.every((neighbour) => !(neighbour < loss - slack));
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  const distance = Math.hypot(...a.map((value, p) => value - b[p]!));
  return distance <= 1e-3 * (1 + Math.hypot(...a));
}

/** Where the curvature is looked at: uneven, so that a periodic one does not look constant. */
const PROBES = [-7.3, -1, -0.21, 0, 0.6, 2, 11.7];

/**
 * The eigenvalues of the curvature of an objective with one or two parameters where it is the same everywhere, in
 * ascending order; null where it is not.
 */
export function constantCurvature(objective: FormulaObjective): readonly number[] | null {
  const points = objective.parameterNames.map((_, p) => PROBES.map((_, k) => PROBES[(k * (p + 2)) % 7]!));
  const curvatures = curvatureAt(objective, 'float64', points);
  const size = Math.max(...curvatures.map((values) => Math.abs(values[0]!)));
  const isConstant = curvatures.every((values) =>
    values.every((value) => Math.abs(value - values[0]!) <= 1e-12 * size),
  );
  if (!isConstant || size === 0) return null;
  const [a, b, c] = curvatures.map((values) => values[0]!);
  return b === undefined || c === undefined ? [a!] : eigenOf(a!, b, c).values;
}

function isQuadratic(objective: FormulaObjective): boolean {
  return constantCurvature(objective)?.every((value) => value > 0) ?? false;
}
