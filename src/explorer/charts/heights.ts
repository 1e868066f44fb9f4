import type { Axis } from './domains';
import { type Landscape, sampleLandscape } from './landscape';

/** What the loss axis has to cover. */
export interface Heights {
  readonly low: number;
  readonly high: number;
}

const POINTS = 401;
const SIDE = 41;

/** Beyond its tenth and ninetieth percentile a landscape is shown for so many times what lies between: less of a pole. */
const BELOW = 2;

/**
 * The losses that a landscape is shown between: the start and the minima in view, and of one weight most of the curve;
 * poles and what is not finite are left out.
 *
 * @param point where the runs start
 */
export function deriveHeights(
  landscape: Landscape,
  axes: { readonly parameter: Axis; readonly second: Axis | null },
  point: readonly number[],
): Heights {
  const sampled = Float64Array.from(sampleLosses(landscape, axes)).filter(Number.isFinite).sort();
  const startLoss = landscape.lossAt(...point);
  const at = (share: number) => sampled[Math.floor(share * (sampled.length - 1))] ?? 0;
  const floor = Math.max(at(0), at(0.1) - BELOW * (at(0.9) - at(0.1)));
  const inView = landscape.minima.filter(({ parameters }) => isInView(parameters, axes));
  const lowest = Math.min(...inView.map(({ loss }) => loss));
  const start = Number.isFinite(startLoss) ? startLoss : lowest;
  // a curve may be lower than its hollows; of a surface only what runs reach matters, and they go down
  const low = Math.min(lowest, start, axes.second && inView.length > 0 ? lowest : floor);
  const isEnough = axes.second !== null && start > low + 1e-9 * Math.max(1, Math.abs(low));
  const high = Math.max(isEnough ? start : at(0.9), Number.isFinite(start) ? start : low);
  return { low, high: high > low ? high : low + 1 };
}

function sampleLosses(landscape: Landscape, { parameter, second }: { parameter: Axis; second: Axis | null }) {
  if (!second) return sampleLandscape(landscape, parameter.domain, POINTS).losses;
  const along = ({ domain: [low, high] }: Axis, place: number) => low + ((high - low) * place) / (SIDE - 1);
  return landscape.lossesAt(
    Float64Array.from({ length: SIDE * SIDE }, (_, k) => along(parameter, k % SIDE)),
    Float64Array.from({ length: SIDE * SIDE }, (_, k) => along(second, Math.floor(k / SIDE))),
  );
}

function isInView(
  point: readonly number[],
  { parameter, second }: { parameter: Axis; second: Axis | null },
): boolean {
  return [parameter, second].every(
    (axis, p) => axis === null || (point[p]! >= axis.domain[0] && point[p]! <= axis.domain[1]),
  );
}
