import type { DataSet } from '../data/dataSet';
import { measureScale, type Scale, standardise } from '../data/scale';
import { splitSamples } from '../data/split';
import type { NetworkSetting } from '../experiment';
import { initialParameters } from './initialise';
import { type NetworkObjective, networkObjective } from './networkObjective';
import type { NetworkShape } from './networkShape';
import { countSamples, type Samples } from './samples';

/** A network with its data, ready to be trained. */
export interface OpenedNetwork {
  /** In their own units, all samples in their order. */
  readonly data: DataSet;
  readonly shape: NetworkShape;
  /** As the network sees them. */
  readonly train: Samples;
  /** Null: nothing is tested. */
  readonly test: Samples | null;
  /** How they were standardised; null: they were not. */
  readonly scale: Scale | null;
  readonly objective: NetworkObjective;
  /** All weights and biases at the start, in their order. */
  readonly start: Float64Array<ArrayBuffer>;
}

/**
 * Makes a network of its setting: the same numbers for the same setting, on every machine.
 *
 * @param data what the setting names
 * @throws RangeError when the setting is out of bounds
 */
export function openNetwork(setting: NetworkSetting, data: DataSet): OpenedNetwork {
  const split = splitSamples(data, setting.testShare, setting.seed);
  const scale = setting.standardise ? measureScale(split.train) : null;
  const seen = (samples: Samples) => (scale ? standardise(samples, scale) : samples);
  const shape: NetworkShape = {
    layers: [data.featureNames.length, ...setting.hidden, data.classNames.length],
    activation: setting.activation,
    output: setting.output,
    loss: setting.loss,
  };
  const train = seen(split.train);
  const { batchSize, seed } = setting;
  return {
    data,
    shape,
    train,
    test: split.test && seen(split.test),
    scale,
    objective: networkObjective({ shape, train, batchSize, seed }),
    start: initialParameters(shape, setting.initialisation, seed),
  };
}

/** Weights that an epoch of one lane goes through, over all samples: how long it takes. */
export function workOf({ train, start }: OpenedNetwork): number {
  return countSamples(train) * start.length;
}
