import { ACTIVATIONS } from './activations';
import { addBiasGradient, addWeightGradient, applyDense, passBlame } from './dense';
import { type NetworkShape, placeLayers } from './networkShape';
import { outputKernel } from './outputs';
import { countSamples, type Samples } from './samples';

/** The passes of a network on many lanes, each with parameters of its own. All memory is allocated when it is made. */
export interface NetworkPasses {
  /** Shape [units, lanes] for the inputs, each hidden layer and the outputs, in this order: a of the sample last seen. */
  readonly values: readonly Float64Array[];
  /** Shape [units, lanes] for each layer: z = a·W + b. */
  readonly sums: readonly Float64Array[];
  /** Shape [units, lanes] for each layer: ∂L/∂z. */
  readonly blames: readonly Float64Array[];
  /** Sends one sample through. `parameters`: shape [parameters, lanes]. */
  readonly forward: (parameters: Float64Array, samples: Samples, sample: number) => void;
  /**
   * Sends the error of the sample last seen back, from the last layer to the first, and adds it to `gradients`, shape
   * [parameters, lanes].
   *
   * @param share what the sample counts, 1 / samples of the batch
   */
  readonly backward: (
    parameters: Float64Array,
    label: number,
    share: number,
    gradients: Float64Array,
  ) => void;
  /**
   * Loss and gradient of a batch: means over its samples.
   *
   * @param order places of samples, of which [from, to) are the batch
   * @param losses shape [lanes]
   */
  readonly evaluate: (
    parameters: Float64Array,
    samples: Samples,
    order: ArrayLike<number>,
    from: number,
    to: number,
    losses: Float64Array,
    gradients: Float64Array,
  ) => void;
  /** Mean loss over all samples, and how many are told right: shapes [lanes]. Forward only. */
  readonly measure: (
    parameters: Float64Array,
    samples: Samples,
    losses: Float64Array,
    right: Float64Array,
  ) => void;
}

/**
 * Prepares the passes.
 *
 * @param lanes 1, or a multiple of 4
 */
export function createPasses(shape: NetworkShape, lanes: number): NetworkPasses {
  const places = placeLayers(shape);
  const last = places.length - 1;
  const unitsOf = (units: number) => new Float64Array(units * lanes);
  const values = shape.layers.map(unitsOf);
  const sums = places.map(({ outputs }) => unitsOf(outputs));
  const blames = places.map(({ outputs }) => unitsOf(outputs));
  const activation = ACTIVATIONS[shape.activation];
  const output = outputKernel(shape.output, shape.loss, shape.layers.at(-1)!, lanes);
  const features = shape.layers[0]!;

  function forward(parameters: Float64Array, { inputs }: Samples, sample: number): void {
    const x = inputs.data;
    const first = values[0]!;
    for (let i = 0, at = 0; i < features; i++) {
      const value = x[sample * features + i]!;
      for (let lane = 0; lane < lanes; lane++) first[at++] = value;
    }
    for (let l = 0; l <= last; l++) {
      applyDense(places[l]!, lanes, parameters, values[l]!, sums[l]!);
      if (l < last) activation.apply(sums[l]!, values[l + 1]!, sums[l]!.length);
    }
    output.apply(sums[last]!, values[last + 1]!);
  }

  function backward(parameters: Float64Array, label: number, share: number, gradients: Float64Array): void {
    output.blame(values[last + 1]!, label, share, blames[last]!);
    for (let l = last; l >= 0; l--) {
      addWeightGradient(places[l]!, lanes, gradients, values[l]!, blames[l]!);
      addBiasGradient(places[l]!, lanes, gradients, blames[l]!);
      if (l === 0) break;
      passBlame(places[l]!, lanes, parameters, blames[l]!, blames[l - 1]!);
      activation.chain(values[l]!, blames[l - 1]!, values[l]!.length);
    }
  }

  return {
    values,
    sums,
    blames,
    forward,
    backward,
    evaluate(parameters, samples, order, from, to, losses, gradients) {
      losses.fill(0);
      gradients.fill(0);
      const share = 1 / (to - from);
      const labels = samples.labels.data;
      for (let at = from; at < to; at++) {
        const sample = order[at]!;
        const label = labels[sample]!;
        forward(parameters, samples, sample);
        output.addLoss(sums[last]!, values[last + 1]!, label, losses);
        backward(parameters, label, share, gradients);
      }
      for (let lane = 0; lane < lanes; lane++) losses[lane]! *= share;
    },
    measure(parameters, samples, losses, right) {
      losses.fill(0);
      right.fill(0);
      const count = countSamples(samples);
      for (let sample = 0; sample < count; sample++) {
        const label = samples.labels.data[sample]!;
        forward(parameters, samples, sample);
        output.addLoss(sums[last]!, values[last + 1]!, label, losses);
        for (let lane = 0; lane < lanes; lane++) {
          if (decide(values[last + 1]!, lane, lanes) === label) right[lane]! += 1;
        }
      }
      for (let lane = 0; lane < lanes; lane++) losses[lane]! /= count;
    },
  };
}

/** The class of a lane: the largest output, the first of equal ones; −1 where none is a number. */
export function decide(outputs: Float64Array, lane: number, lanes: number): number {
  let best = -1;
  let largest = -Infinity;
  for (let at = lane, k = 0; at < outputs.length; at += lanes, k++) {
    if (outputs[at]! > largest) {
      largest = outputs[at]!;
      best = k;
    }
  }
  return best;
}
