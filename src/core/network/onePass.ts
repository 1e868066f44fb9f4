import { orderSamples } from './batches';
import type { NetworkShape } from './networkShape';
import type { NetworkTask } from './networkTask';
import { createPasses, decide } from './passes';
import { countSamples, type Samples } from './samples';

/** All numbers of one sample on its way through a network and back. */
export interface OnePass {
  /** Inputs, values of each hidden layer, outputs. */
  readonly values: readonly Float64Array[];
  /** z of each layer. */
  readonly sums: readonly Float64Array[];
  /** The sample's own class. */
  readonly label: number;
  /** The class of the largest output; −1 where none is a number. */
  readonly decision: number;
  readonly loss: number;
  /** ∂L/∂p. */
  readonly outputBlame: Float64Array;
  /** ∂L/∂z of each layer. */
  readonly blames: readonly Float64Array[];
  /** ∂L/∂W and ∂L/∂b, at the places of the parameters. */
  readonly gradients: Float64Array;
}

/**
 * Sends one sample through and its error back.
 *
 * @param parameters of one network, in the order of `nameParameters`
 */
export function passOnce(
  shape: NetworkShape,
  parameters: ArrayLike<number>,
  samples: Samples,
  sample: number,
): OnePass {
  const passes = createPasses(shape, 1);
  const { losses, gradients } = evaluate(passes, parameters, samples, [sample], 0, 1);
  const label = samples.labels.data[sample]!;
  const values = passes.values.map(copy);
  return {
    values,
    sums: passes.sums.map(copy),
    label,
    decision: decide(values.at(-1)!, 0, 1),
    loss: losses[0]!,
    outputBlame: deriveOutputBlame(shape, values.at(-1)!, label),
    blames: passes.blames.map(copy),
    gradients,
  };
}

/** A batch as an update sees it. */
export interface BatchPass {
  /** Places of its samples among those that are trained on. */
  readonly places: Int32Array;
  /** Mean over them. */
  readonly gradients: Float64Array;
}

/** The first batch of an epoch: its mean gradient is what the first update of that epoch follows. */
export function passFirstBatch(
  { shape, train, batchSize, seed }: NetworkTask,
  parameters: ArrayLike<number>,
  epoch: number,
): BatchPass {
  const order = new Int32Array(countSamples(train));
  orderSamples(order, seed, epoch);
  const places = order.subarray(0, batchSize);
  const { gradients } = evaluate(createPasses(shape, 1), parameters, train, places, 0, places.length);
  return { places, gradients };
}

function evaluate(
  passes: ReturnType<typeof createPasses>,
  parameters: ArrayLike<number>,
  samples: Samples,
  order: ArrayLike<number>,
  from: number,
  to: number,
) {
  const losses = new Float64Array(1);
  const gradients = new Float64Array(parameters.length);
  passes.evaluate(Float64Array.from(parameters), samples, order, from, to, losses, gradients);
  return { losses, gradients };
}

function copy(values: Float64Array): Float64Array {
  return values.slice();
}

/** ∂L/∂p of one sample. */
function deriveOutputBlame(
  { output, loss }: NetworkShape,
  values: Float64Array,
  label: number,
): Float64Array {
  return values.map((p, k) => {
    const t = k === label ? 1 : 0;
    if (loss === 'meanSquaredError') return (2 * (p - t)) / values.length;
    if (output === 'softmax') return t === 1 ? -1 / p : 0;
    return (p - t) / (p * (1 - p)) / values.length;
  });
}
