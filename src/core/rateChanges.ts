import { createDescent, type Descent, type DescentOptions } from './descend';

/** From `epoch` on the lanes of a descent go on with these learning rates. */
export interface LaneRateChange {
  /** Integer ≥ 1: the first update with the new rates is the one that leaves this epoch. */
  readonly epoch: number;
  /** One for each lane. */
  readonly learningRates: ArrayLike<number>;
}

/** A descent whose learning rates may change on the way. */
export interface ChangingDescentOptions extends DescentOptions {
  /** By epoch, ascending. Default: none. */
  readonly changes?: readonly LaneRateChange[];
}

/**
 * {@link createDescent}, with changes of the learning rates in their epochs: until a change, a lane has the bits of one
 * that never changes.
 *
 * @throws RangeError as `createDescent` does, and in `advance` where a rate of a change is outside its interval
 */
export function createChangingDescent({ changes = [], ...options }: ChangingDescentOptions): Descent {
  const descent = createDescent(options);
  if (changes.length === 0) return descent;
  let next = 0;
  return {
    lanes: descent.lanes,
    get epoch() {
      return descent.epoch;
    },
    advance(epochs) {
      const until = Math.min(options.epochs, descent.epoch + epochs);
      for (let change = changes[next]; change && change.epoch < until; change = changes[++next]) {
        descent.advance(Math.max(0, change.epoch - descent.epoch));
        descent.setLearningRates(change.learningRates);
      }
      descent.advance(until - descent.epoch);
    },
    trajectory: descent.trajectory,
    outcome: descent.outcome,
    setLearningRates: descent.setLearningRates,
    refusedEpochs: descent.refusedEpochs,
  };
}
