import type { ActivationName } from '../../core/network/activations';
import { lossAt } from '../../core/objectives/evaluate';
import { WRITTEN_ACTIVATIONS } from '../../core/objectives/neuron';
import { openSource } from '../../core/objectives/source';

/** f(z) at many z, computed as the loss computes it, in float64. */
export function answersAt(activation: ActivationName, sums: readonly number[]): readonly number[] {
  const objective = openSource({ kind: 'expression', text: WRITTEN_ACTIVATIONS[activation]('w') });
  return Array.from(lossAt(objective, 'float64', [sums]));
}

/** One pass through a neuron: y = f(xW + b). */
export interface NeuronPass {
  /** One for each input. */
  readonly products: readonly number[];
  readonly sum: number;
  readonly output: number;
}

/** Every number of y = f(xW + b). @param weights one for each input */
export function passNeuron(
  activation: ActivationName,
  inputs: readonly number[],
  weights: readonly number[],
  bias: number,
): NeuronPass {
  const products = inputs.map((input, place) => input * (weights[place] ?? 0));
  const sum = products.reduce((total, product) => total + product, 0) + bias;
  return { products, sum, output: answersAt(activation, [sum])[0] ?? Number.NaN };
}
