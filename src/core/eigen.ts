/** Eigenvalues of a symmetric matrix in ascending order, and a unit vector for each. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of the symmetric matrix [[a, b], [b, c]]; the vectors are (1, 0) and (0, 1) where all
 * directions are alike.
 */
export function eigenOf(a: number, b: number, c: number): Eigen {
  const mean = a / 2 + c / 2;
  const half = a / 2 - c / 2;
  const radius = Math.hypot(half, b);
  if (radius === 0)
    return {
      values: [mean, mean],
      vectors: [
        [1, 0],
        [0, 1],
      ],
    };
  // of the larger eigenvalue: the angle is half that of (half, b), found without the difference of near numbers
  const angle = Math.atan2(b, half) / 2;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return {
    values: [mean - radius, mean + radius],
    vectors: [
      [-y, x],
      [x, y],
    ],
  };
}

/** κ: how many times steeper the steepest direction is than the flattest; ∞ where that is flat. */
export function conditionNumber({ values }: Pick<Eigen, 'values'>): number {
  const sizes = values.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return most === 0 ? 1 : most / least;
}
