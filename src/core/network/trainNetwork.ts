import type { Dtype } from '../dtype';
import type { OptimizerName } from '../experiment';
import { ACTIVATIONS, type ActivationName } from './activations';
import { networkObjective } from './networkObjective';
import { type NetworkLossName, type NetworkShape, type OutputName, placeLayers } from './networkShape';
import { readSamples } from './samples';
import { createTraining } from './training';

/** Rows of features with the class of each, from 0. */
export interface LabelledRows {
  readonly inputs: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

export interface TrainNetworkOptions {
  readonly train: LabelledRows;
  /** What the accuracy is measured on. */
  readonly test: LabelledRows;
  /** Inputs, units of each hidden layer, outputs: [4, 8, 3]. */
  readonly layers: readonly number[];
  /** Of the hidden layers. Default 'relu'. */
  readonly activation?: ActivationName;
  /** Default 'softmax'. */
  readonly output?: OutputName;
  /** Default 'meanSquaredError'. */
  readonly loss?: NetworkLossName;
  /** Default 'sgd', with its usual numbers. */
  readonly optimizer?: OptimizerName;
  /** In [0, 1e6]. */
  readonly learningRate: number;
  /** Integer ≥ 1; the last batch of an epoch may be short. Default 32. */
  readonly batchSize?: number;
  /** Integer in [1, 100 000]. */
  readonly epochs: number;
  /** [W0, b0, W1, b1, …]: W as rows of inputs by columns of outputs, or as one list of them; b one number for each output. */
  readonly initialWeights: readonly (readonly number[] | readonly (readonly number[])[])[];
  /** Whether each epoch shows the samples in another order. Default false: as they stand. */
  readonly shuffle?: boolean;
  /** Of the order, where it is shuffled. Default 1. */
  readonly seed?: number;
  /** Default 'float32'. */
  readonly dtype?: Dtype;
}

export interface TrainedNetwork {
  /** For each epoch the mean over its batches of the loss before each update. */
  readonly trainLoss: readonly number[];
  /** After each epoch, in [0, 1]. */
  readonly testAccuracy: readonly number[];
  /** [W0, b0, W1, b1, …] after the last epoch: W as rows of inputs by columns of outputs. */
  readonly weights: readonly (readonly number[] | readonly (readonly number[])[])[];
}

/**
 * Trains a network.
 *
 *     trainNetwork({ train, test, layers: [4, 3], learningRate: 0.1, epochs: 100, initialWeights: [W, b] }).trainLoss
 *
 * meanSquaredError is a mean over batch and outputs, crossEntropy one over the batch.
 *
 * @throws RangeError when an option is outside its interval, or data and weights do not fit the layers
 * @see torch.nn.Linear, which holds W the other way round, as columns of outputs by rows of inputs
 */
export function trainNetwork(options: TrainNetworkOptions): TrainedNetwork {
  const { layers, activation = 'relu', output = 'softmax', loss = 'meanSquaredError' } = options;
  const { optimizer = 'sgd', batchSize = 32, epochs, dtype = 'float32', shuffle = false, seed = 1 } = options;
  if (!Object.hasOwn(ACTIVATIONS, activation)) {
    const known = Object.keys(ACTIVATIONS).join(', ');
    throw new RangeError(`activation must be one of ${known}; got ${JSON.stringify(activation)}`);
  }
  if (dtype !== 'float32' && dtype !== 'float64') {
    throw new RangeError(`dtype must be "float32" or "float64"; got ${JSON.stringify(dtype)}`);
  }
  const shape: NetworkShape = { layers, activation, output, loss };
  const [features, classes] = [layers[0]!, layers.at(-1)!];
  const train = readSamples(options.train, 'train', features, classes);
  const test = readSamples(options.test, 'test', features, classes);
  const objective = networkObjective({ shape, train, batchSize, seed: shuffle ? seed : null });
  const training = createTraining(
    objective,
    {
      optimizer,
      dtype,
      learningRates: [options.learningRate],
      starts: readWeights(options.initialWeights, shape).map((value) => [value]),
      epochs,
    },
    test,
  );
  training.advance(epochs);
  const { batchLosses, testAccuracies } = training.history();
  const ended = training.descent.outcome().parameters.map(([value]) => value!);
  return {
    trainLoss: [...batchLosses],
    testAccuracy: [...testAccuracies.subarray(1)],
    weights: placeLayers(shape).flatMap(({ inputs, outputs, weights, biases, end }) => [
      Array.from({ length: inputs }, (_, i) =>
        ended.slice(weights + i * outputs, weights + (i + 1) * outputs),
      ),
      ended.slice(biases, end),
    ]),
  };
}

/** All parameters in one list. */
function readWeights(given: TrainNetworkOptions['initialWeights'], shape: NetworkShape): readonly number[] {
  const places = placeLayers(shape);
  if (!Array.isArray(given) || given.length !== 2 * places.length) {
    throw new RangeError(
      `initialWeights must be W and b of each layer, ${2 * places.length} arrays; got ${given?.length}`,
    );
  }
  return places.flatMap(({ weights, biases, end }, l) => [
    ...readNumbers(given[2 * l], biases - weights, `initialWeights[${2 * l}]`),
    ...readNumbers(given[2 * l + 1], end - biases, `initialWeights[${2 * l + 1}]`),
  ]);
}

function readNumbers(given: unknown, count: number, name: string): readonly number[] {
  const numbers = Array.isArray(given) ? given.flat() : [];
  if (numbers.length === count && numbers.every((value) => Number.isFinite(value))) return numbers;
  throw new RangeError(`${name} must be ${count} finite numbers; got ${JSON.stringify(given)}`);
}
