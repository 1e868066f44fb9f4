import type { BatchOrder } from './batches';
import type { NetworkShape } from './networkShape';
import type { Samples } from './samples';

/** What a network is to learn. */
export interface NetworkTask extends BatchOrder {
  readonly shape: NetworkShape;
  readonly train: Samples;
}
