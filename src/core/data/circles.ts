import { standardNormal } from '../noise';
import type { DataSet } from './dataSet';
import { pointSet } from './pointSet';

const NOISE = 0.1;
/** Radius of the outer circle and of the inner one. */
const RADII = [1, 0.5] as const;

/**
 * Makes a circle around another, 100 points each.
 *
 * @param seed integer in [0, 2³²)
 * @see sklearn.datasets.make_circles(200, noise=0.1, factor=0.5), but for its noise
 */
export function makeCircles(seed: number): DataSet {
  const count = 100;
  return pointSet(2, count, (label, k) => {
    const angle = (2 * Math.PI * k) / count;
    const radius = RADII[label]!;
    const draw = label * count + k;
    return [
      radius * Math.cos(angle) + NOISE * standardNormal(seed, 0, draw),
      radius * Math.sin(angle) + NOISE * standardNormal(seed, 1, draw),
    ];
  });
}
