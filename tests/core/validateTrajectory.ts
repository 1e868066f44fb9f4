import { expect } from 'vitest';
import { roundTo } from '../../src/core/dtype';
import type { Trajectory } from '../../src/core/trajectory';

/**
 * What holds for every trajectory of plain gradient descent, whatever the loss: shapes, dtypes, the update rule, and
 * that `nonFiniteEpochs` is the first epoch that is not finite.
 */
export function validateTrajectory(trajectory: Trajectory, learningRates: ArrayLike<number>): void {
  const { dtype, lanes, epochs, losses, parameters, gradients, nonFiniteEpochs } = trajectory;
  const series = [losses, ...parameters, ...gradients];
  const ArrayOfDtype = dtype === 'float32' ? Float32Array : Float64Array;
  expect(gradients).toHaveLength(parameters.length);
  expect(nonFiniteEpochs).toHaveLength(lanes);
  for (const values of series) {
    expect(values).toBeInstanceOf(ArrayOfDtype);
    expect(values).toHaveLength((epochs + 1) * lanes);
  }

  const broken: string[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const rate = roundTo(dtype, learningRates[lane]!);
    let firstNonFinite = -1;
    for (let k = 0; k <= epochs; k++) {
      const at = k * lanes + lane;
      if (firstNonFinite < 0 && !series.every((values) => Number.isFinite(values[at]!))) firstNonFinite = k;
      if (k === epochs) continue;
      parameters.forEach((w, p) => {
        const next = roundTo(dtype, w[at]! - roundTo(dtype, rate * gradients[p]![at]!));
        const isTiny = dtype === 'float32' && Math.abs(next - w[at + lanes]!) < 2 ** -125;
        if (!Object.is(next, w[at + lanes]!) && !isTiny) {
          broken.push(`lane ${lane}, epoch ${k}: w − lr·g is ${next}, not ${w[at + lanes]}`);
        }
      });
    }
    if (firstNonFinite !== nonFiniteEpochs[lane]) {
      broken.push(`lane ${lane}: not finite from ${firstNonFinite}, not ${nonFiniteEpochs[lane]}`);
    }
  }
  expect(broken).toEqual([]);
}
