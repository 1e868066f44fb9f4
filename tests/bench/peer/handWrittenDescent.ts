/**
 * Gradient descent on (w + 1)² as one would write it by hand: one loop over lanes inside one over epochs (the other way
 * round is slower, since each epoch waits for the one before), every operation rounded to float32.
 *
 * @param parameters shape [lanes], replaced by where each lane arrives
 * @param losses shape [lanes], replaced by the loss before the last step
 */
export function descendByHand32(
  parameters: Float32Array,
  losses: Float32Array,
  learningRates: Float32Array,
  epochs: number,
): void {
  for (let k = 0; k < epochs; k++) {
    for (let lane = 0; lane < parameters.length; lane++) {
      const w = parameters[lane]!;
      const gap = Math.fround(w + 1);
      losses[lane] = gap * gap;
      parameters[lane] = w - Math.fround(learningRates[lane]! * Math.fround(2 * gap));
    }
  }
}

/** The same in float64: a function of its own, because a loop that has met two array types is slower. */
export function descendByHand64(
  parameters: Float64Array,
  losses: Float64Array,
  learningRates: Float64Array,
  epochs: number,
): void {
  for (let k = 0; k < epochs; k++) {
    for (let lane = 0; lane < parameters.length; lane++) {
      const w = parameters[lane]!;
      const gap = w + 1;
      losses[lane] = gap * gap;
      parameters[lane] = w - learningRates[lane]! * (2 * gap);
    }
  }
}
