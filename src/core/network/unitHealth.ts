import type { NetworkShape } from './networkShape';
import { createPasses, decide } from './passes';
import { countSamples, type Samples } from './samples';

/** How a network's units stand over all samples. */
export interface UnitHealth {
  readonly hiddenUnits: number;
  /** Hidden relus that give 0 for every sample: no gradient reaches their weights any more. */
  readonly deadUnits: number;
  /** Share of what hidden sigmoids and tanhs give that lies within {@link FLAT} of an end, where their slope is next to 0. */
  readonly flatShare: number;
  /** Share of the samples that are told wrong with a probability above {@link SURE}: the slope of the output is next to 0. */
  readonly sureWrongShare: number;
}

/** Distance from an end of (0, 1) or (−1, 1), as a share of its length. */
export const FLAT = 0.025;

/** Above it an output is all but decided. */
export const SURE = 0.99;

/**
 * Looks at every unit for every sample.
 *
 * @param parameters all weights and biases of one network
 */
export function measureUnits(
  shape: NetworkShape,
  parameters: ArrayLike<number>,
  samples: Samples,
): UnitHealth {
  const passes = createPasses(shape, 1);
  const weights = Float64Array.from(parameters);
  const hidden = shape.layers.slice(1, -1);
  const units = hidden.reduce((sum, size) => sum + size, 0);
  const isRelu = shape.activation === 'relu';
  const [least, greatest] = shape.activation === 'tanh' ? [-1, 1] : [0, 1];
  const hasEnds = shape.activation === 'tanh' || shape.activation === 'sigmoid';
  const margin = FLAT * (greatest - least);
  const isAlive = hidden.map((size) => new Uint8Array(size));
  const count = countSamples(samples);
  let flat = 0;
  let sureWrong = 0;
  for (let sample = 0; sample < count; sample++) {
    passes.forward(weights, samples, sample);
    hidden.forEach((size, l) => {
      for (let unit = 0; unit < size; unit++) {
        const value = passes.values[l + 1]![unit]!;
        if (value > 0) isAlive[l]![unit] = 1;
        if (hasEnds && (value < least + margin || value > greatest - margin)) flat += 1;
      }
    });
    const outputs = passes.values.at(-1)!;
    const said = decide(outputs, 0, 1);
    if (said >= 0 && said !== samples.labels.data[sample] && outputs[said]! > SURE) sureWrong += 1;
  }
  const alive = isAlive.reduce((sum, layer) => sum + layer.reduce((ones, one) => ones + one, 0), 0);
  return {
    hiddenUnits: units,
    deadUnits: isRelu ? units - alive : 0,
    flatShare: units > 0 ? flat / (units * count) : 0,
    sureWrongShare: sureWrong / count,
  };
}
