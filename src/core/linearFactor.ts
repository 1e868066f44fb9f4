import type { OptimizerName } from './experiment';

/** 1 − lr · λ: what a step of plain descent leaves of the gap along a direction of curvature λ. */
export function plainFactor(learningRate: number, curvature: number): number {
  return 1 - learningRate * curvature;
}

/**
 * What a step with momentum leaves of the gap along a direction of curvature λ, in the long run: the spectral radius of
 * the update of (gap, last gap), [[1 + β − lr · λ, −β], [1, 0]]. Where its eigenvalues are complex, it is √β.
 */
export function momentumFactor(learningRate: number, beta: number, curvature: number): number {
  return spectralRadius(1 + beta - learningRate * curvature, beta);
}

/** The same for Nesterov's momentum: the update is [[(1 + β)(1 − lr · λ), −β (1 − lr · λ)], [1, 0]]. */
export function nesterovFactor(learningRate: number, beta: number, curvature: number): number {
  const plain = plainFactor(learningRate, curvature);
  return spectralRadius((1 + beta) * plain, beta * plain);
}

/** The largest |eigenvalue| of a matrix of two rows. */
function spectralRadius(trace: number, determinant: number): number {
  const discriminant = trace * trace - 4 * determinant;
  return discriminant < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
}

/**
 * What decides every step of a run on a quadratic with these curvatures (L″, or the eigenvalues of the Hessian): for
 * plain descent and the two references the factor of largest magnitude, with its sign where there is one weight; for
 * momentum and Nesterov the largest spectral radius.
 *
 * @returns null for an optimizer whose steps no such factor decides
 */
export function linearFactor(
  optimizer: OptimizerName,
  learningRate: number,
  beta: number,
  curvatures: readonly number[],
): number | null {
  const largest = (factorOf: (curvature: number) => number) =>
    curvatures.map(factorOf).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  const isPositive = curvatures.every((curvature) => curvature > 0);
  switch (optimizer) {
    case 'sgd':
      return curvatures.length === 1
        ? plainFactor(learningRate, curvatures[0]!)
        : Math.abs(largest((curvature) => plainFactor(learningRate, curvature)));
    case 'momentum':
      return largest((curvature) => momentumFactor(learningRate, beta, curvature));
    case 'nesterov':
      return largest((curvature) => nesterovFactor(learningRate, beta, curvature));
    case 'newton':
      return isPositive ? 1 - learningRate : null;
    case 'exact':
      return isPositive && curvatures.length === 1 ? 1 - learningRate : null;
    default:
      return null;
  }
}

/**
 * The learning rate up to which a run on a quadratic converges: 2 / λ for plain descent, 2 (1 + β) / λ with momentum,
 * 2 (1 + β) / ((1 + 2β) λ) with Nesterov's, 2 for the two references; λ is the largest curvature, above 0.
 *
 * @returns null for an optimizer that has no such limit
 */
export function largestStableRate(optimizer: OptimizerName, beta: number, curvature: number): number | null {
  switch (optimizer) {
    case 'sgd':
      return 2 / curvature;
    case 'momentum':
      return (2 * (1 + beta)) / curvature;
    case 'nesterov':
      return (2 * (1 + beta)) / ((1 + 2 * beta) * curvature);
    case 'exact':
    case 'newton':
      return 2;
    default:
      return null;
  }
}
