import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trajectory } from '../../src/core/trajectory';
import { chunkAround, readRows } from '../../src/worker/rows';

test.each([
  [0, 10_000, [0, 512]],
  [511, 10_000, [0, 512]],
  [512, 10_000, [512, 1024]],
  [10_000, 10_000, [9728, 10_000]],
  [50, 50, [0, 50]],
  [1, 1, [0, 1]],
  [512, 512, [512, 512]],
  [-5, 50, [0, 50]],
  [1e9, 50, [0, 50]],
])('the chunk around epoch %i of %i is %j', (cursor, epochs, chunk) => {
  expect(chunkAround(cursor, epochs)).toEqual(chunk);
});

test('a chunk holds its cursor and, save at the end, the epoch after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (epochs, wish) => {
      const cursor = Math.min(wish, epochs);
      const [from, to] = chunkAround(cursor, epochs);
      expect(from).toBeLessThanOrEqual(cursor);
      expect(to).toBeGreaterThanOrEqual(Math.min(cursor + 1, epochs));
      expect(to - from).toBeLessThanOrEqual(512);
    }),
  );
});

/** Two lanes of four epochs; lane 1's loss at epoch k is 10 + k. */
const trajectory: Trajectory = {
  dtype: 'float64',
  lanes: 2,
  epochs: 3,
  losses: Float64Array.of(0, 10, 1, 11, 2, 12, 3, 13),
  parameters: [Float64Array.of(0, 20, 0, 21, 0, 22, 0, 23)],
  gradients: [Float64Array.of(0, 30, 0, 31, 0, 32, 0, 33)],
  nonFiniteEpochs: Int32Array.of(-1, -1),
};

test('rows are one lane, both ends included', () => {
  expect(readRows(trajectory, 1, 1, 2)).toEqual({
    from: 1,
    losses: Float64Array.of(11, 12),
    parameters: [Float64Array.of(21, 22)],
    gradients: [Float64Array.of(31, 32)],
  });
});

test.each([
  [-3, 99, [10, 11, 12, 13]],
  [2, 1, []],
  [4, 9, []],
  [0.5, 1.5, [10, 11]],
])('rows from %d to %d are cut to the epochs there are', (from, to, losses) => {
  expect([...readRows(trajectory, 1, from, to).losses]).toEqual(losses);
});
