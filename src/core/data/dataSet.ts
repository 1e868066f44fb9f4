import type { NetworkSetting } from '../experiment';
import type { Samples } from '../network/samples';
import { makeIris } from './iris';

/** Samples with the names of what they are. */
export interface DataSet extends Samples {
  readonly featureNames: readonly string[];
  /** Of all features; '' where there is none. */
  readonly unit: string;
  /** By label. */
  readonly classNames: readonly string[];
}

/** The data of a network. */
export function openDataSet(_data: NetworkSetting['data']): DataSet {
  return makeIris();
}
