/** A curve is drawn once it reaches this share of the epochs: the last bit of a stroke is easily missed. */
export const SKETCHED_SHARE = 0.9;

/** A sketch has at most so many points after the start: a hand is not finer. */
const MOST_POINTS = 50;

/** A point of a sketch. */
export type SketchPoint = readonly [epoch: number, loss: number];

/** The epochs that a sketch may have a point at: each, or evenly spread ones; the first and the last among them. */
export function listSketchEpochs(epochs: number): number[] {
  const points = Math.min(epochs, MOST_POINTS);
  return Array.from({ length: points + 1 }, (_, k) => Math.round((k * epochs) / points));
}

/**
 * A sketch with a stroke added: the straight line between two points sets every epoch of the grid that it passes. What
 * lies between the sketch's end and the stroke is filled by a straight line, so that no epoch is left out.
 *
 * @param points ascending, none or the start first
 */
export function addStroke(
  points: readonly SketchPoint[],
  from: SketchPoint,
  to: SketchPoint,
  grid: readonly number[],
): SketchPoint[] {
  const next = new Map(points);
  const last = points.at(-1);
  const lines: (readonly [SketchPoint, SketchPoint])[] = [[from, to]];
  if (last && Math.min(from[0], to[0]) > last[0]) lines.unshift([last, from[0] < to[0] ? from : to]);
  for (const [a, b] of lines) {
    const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
    for (const epoch of grid) {
      // the start is given
      if (epoch === 0 && next.has(0)) continue;
      if (epoch < left[0] - 1e-9 || epoch > right[0] + 1e-9) continue;
      const share = right[0] > left[0] ? (epoch - left[0]) / (right[0] - left[0]) : 1;
      next.set(epoch, left[1] + share * (right[1] - left[1]));
    }
  }
  return [...next].sort(([a], [b]) => a - b);
}

/** The epoch of the grid that is nearest to a place on the time axis. */
export function snapEpoch(epoch: number, grid: readonly number[]): number {
  return grid.reduce((best, candidate) =>
    Math.abs(candidate - epoch) < Math.abs(best - epoch) ? candidate : best,
  );
}
