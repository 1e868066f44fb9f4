import type { Minimum } from '../../core/objectives/preset';
import { type Axis, deriveReach } from '../charts/domains';
import { listMultiples, niceStep } from '../charts/ticks';

/**
 * How far a point is from the nearest of some minima, in the units of the weights.
 *
 * @returns infinity where there are none
 */
export function distanceToNearest(minima: readonly Minimum[], point: readonly number[]): number {
  return Math.min(
    ...minima.map(({ parameters }) =>
      Math.hypot(...parameters.map((at, p) => (point[p] ?? Number.NaN) - at)),
    ),
  );
}

/** Share of the axis beyond the distance at the start, for runs that go further before they come nearer. */
const BEYOND = 1.25;

/** The axis of a distance: from 0 to somewhat more than at the start; to about 1 where the start is a minimum. */
export function deriveDistanceAxis(startDistance: number): Axis {
  const reach = BEYOND * deriveReach(startDistance, 0);
  const step = niceStep(reach / 5);
  return { kind: 'linear', domain: [0, reach], ticks: listMultiples(step, 0, reach) };
}
