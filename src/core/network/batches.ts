import { uniform } from '../noise';

/** The order in which an epoch shows its samples. */
export interface BatchOrder {
  /** Samples of a batch; the last one of an epoch may have fewer. */
  readonly batchSize: number;
  /** The order changes every epoch, the same for the same seed; null: samples come in the order in which they stand. */
  readonly seed: number | null;
}

/** Updates in an epoch. */
export function countBatches(samples: number, batchSize: number): number {
  return Math.ceil(samples / batchSize);
}

/** Fills `order` with the places of samples as that epoch shows them. @see Fisher and Yates; Durstenfeld */
export function orderSamples(order: Int32Array, seed: number | null, epoch: number): void {
  for (let k = 0; k < order.length; k++) order[k] = k;
  if (seed === null) return;
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(uniform(seed, epoch, k) * (k + 1));
    const kept = order[k]!;
    order[k] = order[other]!;
    order[other] = kept;
  }
}
