import type { ActivationName } from './activations';

/** What the last layer's sums become. */
export type OutputName = 'softmax' | 'sigmoid' | 'linear';

/** What is averaged over samples: squared errors of all outputs, or −log of what the right class was given. */
export type NetworkLossName = 'meanSquaredError' | 'crossEntropy';

/** A network of layers, each joined to all of the one before: a ← f(a·W + b). */
export interface NetworkShape {
  /** Inputs, units of each hidden layer, outputs: [4, 8, 3]. */
  readonly layers: readonly number[];
  /** Of the hidden layers. */
  readonly activation: ActivationName;
  readonly output: OutputName;
  readonly loss: NetworkLossName;
}

/** Bounds of what the page and the public call build. */
export const NETWORK_LIMITS = {
  hiddenLayers: [0, 3],
  units: [1, 32],
  inputs: [1, 64],
  outputs: [1, 16],
  samples: [1, 10_000],
} as const;

/**
 * Where a layer stands in the one list of all parameters, W before b, W in rows of inputs by columns of outputs:
 *
 *     W₀₀ W₀₁ W₀₂  W₁₀ W₁₁ W₁₂  …  b₀ b₁ b₂ | the next layer
 */
export interface LayerPlace {
  readonly inputs: number;
  readonly outputs: number;
  /** Place of W₀₀. */
  readonly weights: number;
  /** Place of b₀. */
  readonly biases: number;
  /** Place after the layer's last. */
  readonly end: number;
}

/** The places of all layers, first to last. */
export function placeLayers({ layers }: Pick<NetworkShape, 'layers'>): readonly LayerPlace[] {
  let next = 0;
  return layers.slice(1).map((outputs, l) => {
    const inputs = layers[l]!;
    const weights = next;
    const biases = weights + inputs * outputs;
    next = biases + outputs;
    return { inputs, outputs, weights, biases, end: next };
  });
}

/** How many weights and biases there are. */
export function countParameters(shape: Pick<NetworkShape, 'layers'>): number {
  return placeLayers(shape).at(-1)!.end;
}

/** `W1[0,2]` and `b1[2]` for the first layer's, in the order of the list. */
export function nameParameters(shape: Pick<NetworkShape, 'layers'>): readonly string[] {
  return placeLayers(shape).flatMap(({ inputs, outputs }, l) => [
    ...Array.from(
      { length: inputs * outputs },
      (_, k) => `W${l + 1}[${Math.floor(k / outputs)},${k % outputs}]`,
    ),
    ...Array.from({ length: outputs }, (_, j) => `b${l + 1}[${j}]`),
  ]);
}

/** @throws RangeError when a layer is out of bounds, or outputs and loss do not go together */
export function checkShape({ layers, output, loss }: NetworkShape): void {
  const { hiddenLayers, units, inputs, outputs } = NETWORK_LIMITS;
  if (!Array.isArray(layers) || layers.length < 2 || layers.length > hiddenLayers[1] + 2) {
    throw new RangeError(
      `layers must be 2 to ${hiddenLayers[1] + 2} sizes, such as [4, 8, 3]; got ${JSON.stringify(layers)}`,
    );
  }
  layers.forEach((size: number, l) => {
    const [least, most] = l === 0 ? inputs : l === layers.length - 1 ? outputs : units;
    if (Number.isInteger(size) && size >= least && size <= most) return;
    throw new RangeError(
      `layers[${l}] must be an integer in [${least}, ${most}]; got ${JSON.stringify(size)}`,
    );
  });
  if (output === 'linear' && loss === 'crossEntropy') {
    throw new RangeError(
      'loss crossEntropy needs probabilities; got output linear. Write softmax or sigmoid, or loss meanSquaredError.',
    );
  }
}
