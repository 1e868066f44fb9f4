import type { ActivationName } from '../../../src/core/network/activations';
import type { NetworkShape } from '../../../src/core/network/networkShape';
import { countParameters } from '../../../src/core/network/networkShape';
import { readSamples, type Samples } from '../../../src/core/network/samples';
import { standardNormal, uniform } from '../../../src/core/noise';

/** Outputs with the losses that go with them. */
export const ENDS = [
  { output: 'softmax', loss: 'meanSquaredError' },
  { output: 'softmax', loss: 'crossEntropy' },
  { output: 'sigmoid', loss: 'meanSquaredError' },
  { output: 'sigmoid', loss: 'crossEntropy' },
  { output: 'linear', loss: 'meanSquaredError' },
] as const;

/** Activations that a gradient can teach. */
export const SMOOTH: readonly ActivationName[] = ['linear', 'sigmoid', 'tanh', 'relu'];

/** Samples with numbers of no meaning. */
export function someSamples(count: number, features: number, classes: number, seed: number): Samples {
  const rows = Array.from({ length: count }, (_, k) =>
    Array.from({ length: features }, (_, i) => standardNormal(seed, k, i)),
  );
  const labels = rows.map((_, k) => Math.floor(uniform(seed, 999, k) * classes));
  return readSamples({ inputs: rows, labels }, 'samples', features, classes);
}

/** Weights with numbers of no meaning, different in every lane; shape [parameters, lanes]. */
export function someParameters(shape: NetworkShape, lanes: number, seed: number): Float64Array {
  return Float64Array.from(
    { length: countParameters(shape) * lanes },
    (_, at) => 0.7 * standardNormal(seed, at % lanes, Math.floor(at / lanes)),
  );
}
