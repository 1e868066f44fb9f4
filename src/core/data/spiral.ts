import { standardNormal } from '../noise';
import type { DataSet } from './dataSet';
import { pointSet } from './pointSet';

/** Of the angle, in radians. */
const NOISE = 0.2;

/**
 * Makes three arms that wind around each other, 100 points each.
 *
 * @param seed integer in [0, 2³²)
 * @see Karpathy, notes of CS231n (Stanford), Minimal neural network case study
 */
export function makeSpiral(seed: number): DataSet {
  const count = 100;
  return pointSet(3, count, (label, k) => {
    const radius = k / (count - 1);
    const angle = 4 * (label + radius) + NOISE * standardNormal(seed, 0, label * count + k);
    return [radius * Math.sin(angle), radius * Math.cos(angle)];
  });
}
