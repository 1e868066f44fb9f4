import { describe, expect, it } from 'vitest';
import { type TrainedNetwork, trainNetwork } from '../../../src/core/network/trainNetwork';
import { readIris, recordedStart, splitRecorded } from './irisReference';

const { rows, cases } = readIris();
const data = splitRecorded(rows);

/** The largest relative difference between two lists. */
function farthest(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length);
  return Math.max(
    ...ours.map((value, k) => Math.abs(value - theirs[k]!) / Math.max(1e-12, Math.abs(theirs[k]!))),
  );
}

describe.each(cases)('$layers with $loss and $optimizer on Iris', (recorded) => {
  const trained: TrainedNetwork = trainNetwork({
    ...data,
    ...recorded,
    initialWeights: recordedStart(recorded.layers),
    shuffle: false,
    dtype: 'float64',
  });

  it('has the losses of PyTorch in every epoch', () => {
    expect(farthest(trained.trainLoss, recorded.trainLoss)).toBeLessThan(1e-9);
  });

  it('tells as many test flowers right after every epoch', () => {
    expect(trained.testAccuracy).toEqual(recorded.testAccuracy);
  });

  it('ends with the same weights', () => {
    expect(farthest(trained.weights.flat(2), recorded.finalWeights.flat(2))).toBeLessThan(1e-8);
  });
});
