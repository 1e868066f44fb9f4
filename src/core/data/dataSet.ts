import type { Samples } from '../network/samples';

/** Samples with the names of what they are. */
export interface DataSet extends Samples {
  readonly featureNames: readonly string[];
  /** Of all features; '' where there is none, or it is not known. */
  readonly unit: string;
  /** By label. */
  readonly classNames: readonly string[];
}
