import { standardNormal } from '../noise';
import type { DataSet } from './dataSet';
import { pointSet } from './pointSet';

/** Where the clouds lie; their standard deviation is 1. */
const CENTRES = [
  [-3, -2],
  [3, -2],
  [0, 3],
] as const;

/**
 * Makes three round clouds that hardly touch, 80 points each.
 *
 * @param seed integer in [0, 2³²)
 * @see sklearn.datasets.make_blobs(240, centers=[[-3, -2], [3, -2], [0, 3]]), but for its noise
 */
export function makeBlobs(seed: number): DataSet {
  const count = 80;
  return pointSet(3, count, (label, k) => {
    const [x, y] = CENTRES[label]!;
    const draw = label * count + k;
    return [x + standardNormal(seed, 0, draw), y + standardNormal(seed, 1, draw)];
  });
}
