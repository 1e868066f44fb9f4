import { standardNormal } from '../noise';
import type { DataSet } from './dataSet';
import { pointSet } from './pointSet';

const NOISE = 0.15;

/**
 * Makes two half circles that reach into each other, 100 points each.
 *
 * @param seed integer in [0, 2³²)
 * @see sklearn.datasets.make_moons(200, noise=0.15), but for its noise
 */
export function makeMoons(seed: number): DataSet {
  const count = 100;
  return pointSet(2, count, (label, k) => {
    const angle = (Math.PI * k) / (count - 1);
    const [x, y] =
      label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
    const draw = label * count + k;
    return [x + NOISE * standardNormal(seed, 0, draw), y + NOISE * standardNormal(seed, 1, draw)];
  });
}
