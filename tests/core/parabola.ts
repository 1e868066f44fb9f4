import { allocateLanes, type Dtype, roundTo } from '../../src/core/dtype';
import { parseExpression } from '../../src/core/expression/parse';
import { expressionObjective } from '../../src/core/objectives/expression';
import { PARABOLA } from '../../src/core/objectives/presets';
import type { Trajectory } from '../../src/core/trajectory';

/** (w + 1)² has its minimum, 0, at −1; its second derivative is 2. */
export const PARABOLA_MINIMUM_LOSS = 0;

const parsed = parseExpression(PARABOLA.text);
if (!parsed.ok) throw new Error(parsed.problem.code);

/** (w + 1)² as the core runs it. */
export const parabola = expressionObjective(parsed.expression);

/** Where the course note starts. */
export const START = 5;

/** Learning rates one after the other, as lanes over `epochs` steps. */
export interface Descents {
  readonly dtype: Dtype;
  readonly learningRates: ArrayLike<number>;
  readonly epochs: number;
  /** Default: 5. */
  readonly start?: number;
}

/**
 * Gradient descent on (w + 1)² as a plain loop that rounds every operation to `dtype`: a second road to every number,
 * sharing no code with the descent under test.
 */
export function traceParabola({ dtype, learningRates, epochs, start = START }: Descents): Trajectory {
  const lanes = learningRates.length;
  const round = (value: number) => roundTo(dtype, value);
  const losses = allocateLanes(dtype, (epochs + 1) * lanes);
  const parameter = allocateLanes(dtype, (epochs + 1) * lanes);
  const gradient = allocateLanes(dtype, (epochs + 1) * lanes);
  const nonFiniteEpochs = new Int32Array(lanes).fill(-1);
  const rates = allocateLanes(dtype, lanes);
  rates.set(learningRates);
  const w = allocateLanes(dtype, lanes).fill(start);
  for (let k = 0; k <= epochs; k++) {
    for (let lane = 0; lane < lanes; lane++) {
      const index = k * lanes + lane;
      const gap = round(w[lane]! + 1);
      const loss = round(gap * gap);
      const slope = round(2 * gap);
      losses[index] = loss;
      parameter[index] = w[lane]!;
      gradient[index] = slope;
      if (nonFiniteEpochs[lane]! < 0 && !(Number.isFinite(loss) && Number.isFinite(slope))) {
        nonFiniteEpochs[lane] = k;
      }
      w[lane] = w[lane]! - round(rates[lane]! * slope);
    }
  }
  return { dtype, lanes, epochs, losses, parameters: [parameter], gradients: [gradient], nonFiniteEpochs };
}

/** A trajectory with one lane that passes through `points`, one array for each parameter, on `loss` with `gradient`. */
export function trajectoryThrough(
  points: readonly (readonly number[])[],
  loss: (...w: number[]) => number,
  gradients: readonly ((...w: number[]) => number)[],
): Trajectory {
  const epochs = points[0]!.length - 1;
  const at = (k: number) => points.map((parameter) => parameter[k]!);
  const evaluate = (f: (...w: number[]) => number) =>
    Float64Array.from({ length: epochs + 1 }, (_, k) => f(...at(k)));
  const losses = evaluate(loss);
  const gradientArrays = gradients.map(evaluate);
  const nonFiniteEpoch = losses.findIndex(
    (value, k) => ![value, ...gradientArrays.map((gradient) => gradient[k]!)].every(Number.isFinite),
  );
  return {
    dtype: 'float64',
    lanes: 1,
    epochs,
    losses,
    parameters: points.map((parameter) => Float64Array.from(parameter)),
    gradients: gradientArrays,
    nonFiniteEpochs: Int32Array.of(nonFiniteEpoch),
  };
}
