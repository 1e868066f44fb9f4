import { type Axis, isAtPrecisionLimit, shareOf, valueAt, zoomAxis } from '../../core/axis';
import type { Dtype } from '../../core/dtype';

/** What of a map is shown. */
export interface MapView {
  readonly rates: Axis;
  readonly second: Axis;
}

/** Where something is on a map, as shares of its width from the left and of its height from the bottom. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The values at a point. */
export function valuesAt({ rates, second }: MapView, { x, y }: MapPoint): { rate: number; value: number } {
  return { rate: valueAt(rates, x), value: valueAt(second, y) };
}

/** Where a pair of values is; null where it is not in view. */
export function pointOf({ rates, second }: MapView, rate: number, value: number): MapPoint | null {
  const point = { x: shareOf(rates, rate), y: shareOf(second, value) };
  const isInView = (share: number) => share >= -1e-9 && share <= 1 + 1e-9;
  return isInView(point.x) && isInView(point.y) ? point : null;
}

/**
 * A map seen `factor` times as close about a point.
 *
 * @param cells columns and rows, which must stay different numbers of `dtype`
 * @returns null where it cannot be seen closer, or from so far that its ends are no numbers
 */
export function zoomView(
  { rates, second }: MapView,
  factor: number,
  { x, y }: MapPoint,
  cells: { readonly columns: number; readonly rows: number },
  dtype: Dtype,
): MapView | null {
  const closer = { rates: zoomAxis(rates, factor, x), second: keepLegal(zoomAxis(second, factor, y)) };
  if (!isSound(closer.rates) || !isSound(closer.second)) return null;
  const isAtLimit =
    factor > 1 &&
    (isAtPrecisionLimit(closer.rates, cells.columns, dtype) ||
      isAtPrecisionLimit(closer.second, cells.rows, dtype));
  return isAtLimit ? null : closer;
}

/** A map moved by shares of its width and height: the point at `by` comes to the lower left corner. */
export function panView({ rates, second }: MapView, by: MapPoint): MapView | null {
  const move = (axis: Axis, share: number): Axis => ({
    ...axis,
    from: valueAt(axis, share),
    to: valueAt(axis, 1 + share),
  });
  const moved = { rates: move(rates, by.x), second: keepLegal(move(second, by.y)) };
  return isSound(moved.rates) && isSound(moved.second) ? moved : null;
}

/**
 * A map under two fingers: it is seen closer by how much farther apart they are, and what lay between them stays there.
 *
 * @param pinch where both were when the second came, and where they are
 * @returns null as {@link zoomView}
 */
export function pinchView(
  view: MapView,
  pinch: { readonly from: readonly [MapPoint, MapPoint]; readonly to: readonly [MapPoint, MapPoint] },
  cells: { readonly columns: number; readonly rows: number },
  dtype: Dtype,
): MapView | null {
  // by pixels, which are square, so that turning the fingers changes nothing
  const span = ([a, b]: readonly [MapPoint, MapPoint]) =>
    Math.max(1, Math.hypot((a.x - b.x) * cells.columns, (a.y - b.y) * cells.rows));
  const middle = ([a, b]: readonly [MapPoint, MapPoint]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [before, now] = [middle(pinch.from), middle(pinch.to)];
  const closer = zoomView(view, span(pinch.to) / span(pinch.from), before, cells, dtype);
  return closer && panView(closer, { x: before.x - now.x, y: before.y - now.y });
}

/** Momentum below 0 is none. */
function keepLegal(axis: Axis): Axis {
  return axis.scale === 'complement' && axis.from < 0 ? { ...axis, from: 0 } : axis;
}

function isSound({ from, to, scale }: Axis): boolean {
  const isPositive = scale !== 'log' || (from >= 1e-300 && to <= 1e6);
  const isBelowOne = scale !== 'complement' || to <= 1 - 2 ** -24;
  return from < to && Math.abs(from) < 1e100 && Math.abs(to) < 1e100 && isPositive && isBelowOne;
}
