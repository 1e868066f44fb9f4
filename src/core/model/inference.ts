import { createPasses, decide } from '../network/passes';
import type { Model } from './model';

/** What a network makes of one sample, with every number on the way. */
export interface Inference {
  /** Features as the network sees them. */
  readonly inputs: readonly number[];
  /** For each layer z = a·W + b. */
  readonly sums: readonly (readonly number[])[];
  /** For each layer a = f(z); the last are the outputs. */
  readonly values: readonly (readonly number[])[];
  /** The class with the largest output, the first of equal ones; −1 where no output is a number. */
  readonly decision: number;
}

/**
 * Prepares a model to be asked.
 *
 * @returns what it makes of features as they were measured, one for each input
 */
export function createInference({
  shape,
  parameters,
  scale,
}: Pick<Model, 'shape' | 'parameters' | 'scale'>): (features: readonly number[]) => Inference {
  const passes = createPasses(shape, 1);
  const weights = Float64Array.from(parameters);
  const copy = (values: Float64Array) => Array.from(values);
  return (features) => {
    const inputs = scale
      ? features.map((x, i) => (x - scale.means[i]!) / scale.deviations[i]!)
      : [...features];
    passes.forward(
      weights,
      {
        inputs: { dtype: 'float64', shape: [1, inputs.length], data: Float64Array.from(inputs) },
        labels: { dtype: 'int32', shape: [1], data: new Int32Array(1) },
      },
      0,
    );
    const values = passes.values.slice(1).map(copy);
    return {
      inputs,
      sums: passes.sums.map(copy),
      values,
      decision: decide(passes.values.at(-1)!, 0, 1),
    };
  };
}
