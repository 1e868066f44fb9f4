import type { Scale } from '../data/scale';
import type { Dtype, Lanes } from '../dtype';
import type { DataSetName, OptimizerName } from '../experiment';
import type { NetworkShape } from '../network/networkShape';

/** How a model was trained: what one wants to know of it years later. */
export interface TrainingRecord {
  readonly data: DataSetName;
  /** Of data that are made. */
  readonly dataSeed: number;
  readonly optimizer: OptimizerName;
  /** Of the first update. */
  readonly learningRate: number;
  /** After which the weights were taken. */
  readonly epochs: number;
  readonly batchSize: number;
  /** Share of the test samples that it told right, in [0, 1]; null: nothing was tested. */
  readonly testAccuracy: number | null;
}

/** What is known of a trained network beside its weights. */
export interface ModelDescription {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly dtype: Dtype;
  /** Of each input. */
  readonly featureNames: readonly string[];
  /** Of all features; '' where there is none, or it is not known. */
  readonly unit: string;
  /** Of each output. */
  readonly classNames: readonly string[];
  /** Least and largest value of each feature among the samples of its data. */
  readonly featureRanges: readonly (readonly [least: number, largest: number])[];
  /** What features must go through before the network; null: they go as they are. */
  readonly scale: Scale | null;
  readonly training: TrainingRecord;
}

/** A trained network: all that it takes to ask it, and to know it again. */
export interface Model extends ModelDescription {
  /** All weights and biases in the order of the network's parameters, of the model's dtype. */
  readonly parameters: Lanes;
}
