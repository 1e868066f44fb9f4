/** Learning rates that theory knows for a quadratic loss, whose curvature is the same everywhere. */
export interface QuadraticRates {
  /** The smallest rate that does not settle: every one below it does. */
  readonly limit: number;
  /** The rate whose slowest direction shrinks fastest; null where no formula is known, or where many rates share it. */
  readonly fastest: number | null;
}

/** Update rules for which {@link quadraticRates} knows the rates. */
export type QuadraticRule = 'sgd' | 'momentum' | 'nesterov';

/**
 * The rates of plain descent, and of momentum and Nesterov's as PyTorch defines them (v ← βv + g), on a quadratic with
 * Hessian eigenvalues from `least` to `most`:
 *
 *     plain      limit 2 / λmax,                        fastest 2 / (λmin + λmax)
 *     momentum   limit 2 (1 + β) / λmax
 *     Nesterov   limit 2 (1 + β) / ((1 + 2β) λmax)
 *
 * The limits of the last two are where the characteristic polynomial of an epoch, z² − (1 + β − lr λ) z + β and
 * z² − (1 + β)(1 − lr λ) z + β (1 − lr λ), has the root −1.
 *
 * @param curvatures eigenvalues λ of the Hessian
 * @param beta β in [0, 1); plain descent takes no notice of it
 * @returns null where an eigenvalue is not above 0: there is no minimum, or a direction in which nothing moves
 */
export function quadraticRates(
  rule: QuadraticRule,
  curvatures: readonly number[],
  beta: number,
): QuadraticRates | null {
  const [least, most] = [Math.min(...curvatures), Math.max(...curvatures)];
  if (!(least > 0 && most < Infinity)) return null;
  switch (rule) {
    case 'sgd':
      return { limit: 2 / most, fastest: 2 / (least + most) };
    case 'momentum':
      return { limit: (2 * (1 + beta)) / most, fastest: null };
    case 'nesterov':
      return { limit: (2 * (1 + beta)) / ((1 + 2 * beta) * most), fastest: null };
  }
}
