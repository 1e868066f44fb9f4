/** β₁, β₂ and ε. */
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** What Adam holds of each lane, shape [lanes] each. */
export interface AdamLanes<Array> {
  readonly x: Array;
  readonly y: Array;
  readonly meanX: Array;
  readonly meanY: Array;
  readonly squaresX: Array;
  readonly squaresY: Array;
  readonly losses: Array;
  readonly learningRates: Array;
}

/**
 * Adam on Rosenbrock's (1 − x)² + 100 (y − x²)² as one would write it by hand: one loop over lanes inside one over
 * epochs, every operation rounded to float32 where a product or sum is stored as such.
 */
export function adamByHand32(
  { x, y, meanX, meanY, squaresX, squaresY, losses, learningRates }: AdamLanes<Float32Array>,
  epochs: number,
): void {
  const f = Math.fround;
  const [beta2, share1, share2, epsilon] = [f(BETA2), f(1 - BETA1), f(1 - BETA2), f(EPSILON)];
  for (let k = 1; k <= epochs; k++) {
    const correction = f(1 / (1 - BETA1 ** k));
    const rootCorrection = f(1 / Math.sqrt(1 - BETA2 ** k));
    for (let lane = 0; lane < x.length; lane++) {
      const gapX = f(1 - x[lane]!);
      const gapY = f(y[lane]! - f(x[lane]! * x[lane]!));
      losses[lane] = f(gapX * gapX) + f(100 * f(gapY * gapY));
      const steep = f(200 * gapY);
      const gx = f(-f(2 * gapX)) - f(f(2 * x[lane]!) * steep);
      const rate = f(learningRates[lane]! * correction);

      const mx = f(meanX[lane]! + f(f(f(gx) - meanX[lane]!) * share1));
      const sx = f(f(beta2 * squaresX[lane]!) + f(f(share2 * f(gx)) * f(gx)));
      const scaleX = f(f(f(Math.sqrt(sx)) * rootCorrection) + epsilon);
      x[lane] = x[lane]! - f(f(rate * mx) / scaleX);
      meanX[lane] = mx;
      squaresX[lane] = sx;

      const my = f(meanY[lane]! + f(f(steep - meanY[lane]!) * share1));
      const sy = f(f(beta2 * squaresY[lane]!) + f(f(share2 * steep) * steep));
      const scaleY = f(f(f(Math.sqrt(sy)) * rootCorrection) + epsilon);
      y[lane] = y[lane]! - f(f(rate * my) / scaleY);
      meanY[lane] = my;
      squaresY[lane] = sy;
    }
  }
}

/** The same in float64: a function of its own, because a loop that has met two array types is slower. */
export function adamByHand64(
  { x, y, meanX, meanY, squaresX, squaresY, losses, learningRates }: AdamLanes<Float64Array>,
  epochs: number,
): void {
  for (let k = 1; k <= epochs; k++) {
    const correction = 1 / (1 - BETA1 ** k);
    const rootCorrection = 1 / Math.sqrt(1 - BETA2 ** k);
    for (let lane = 0; lane < x.length; lane++) {
      const gapX = 1 - x[lane]!;
      const gapY = y[lane]! - x[lane]! * x[lane]!;
      losses[lane] = gapX * gapX + 100 * (gapY * gapY);
      const gy = 200 * gapY;
      const gx = -2 * gapX - 2 * x[lane]! * gy;
      const rate = learningRates[lane]! * correction;

      const mx = meanX[lane]! + (gx - meanX[lane]!) * (1 - BETA1);
      const sx = BETA2 * squaresX[lane]! + (1 - BETA2) * gx * gx;
      x[lane] = x[lane]! - (rate * mx) / (Math.sqrt(sx) * rootCorrection + EPSILON);
      meanX[lane] = mx;
      squaresX[lane] = sx;

      const my = meanY[lane]! + (gy - meanY[lane]!) * (1 - BETA1);
      const sy = BETA2 * squaresY[lane]! + (1 - BETA2) * gy * gy;
      y[lane] = y[lane]! - (rate * my) / (Math.sqrt(sy) * rootCorrection + EPSILON);
      meanY[lane] = my;
      squaresY[lane] = sy;
    }
  }
}
