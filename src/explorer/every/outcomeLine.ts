import type { CurvePoints } from '../../core/curvePoints';
import type { Frame } from '../charts/frame';
import { type Exit, findExit, type Polyline, placePoints } from '../charts/polyline';

/** A curve as it is drawn: up to where it leaves through the top for good. */
export interface OutcomeLine {
  readonly line: Polyline;
  /** Where it leaves; null where it does not. */
  readonly exit: Exit | null;
}

/** Places a curve. What is no number lies above everything, as what led to it did; 0 below everything. */
export function placeCurve({ learningRates, endLosses }: CurvePoints, frame: Frame): OutcomeLine {
  return placeLosses(learningRates, endLosses, frame);
}

/** {@link placeCurve} for any losses at ascending rates. */
export function placeLosses(rates: ArrayLike<number>, losses: ArrayLike<number>, frame: Frame): OutcomeLine {
  const { x, y, plot } = frame;
  const far = { ...y, toPx: (loss: number) => farPx(y.toPx(loss), loss) };
  const line = placePoints(rates, losses, x, far);
  const exit = findExit(line, plot);
  if (exit?.side !== 'top') return { line, exit: null };
  return { line: { px: line.px, count: Math.min(line.count, exit.index + 1) }, exit };
}

/** Where a point lies that has no place on the axis: far above or far below it. */
function farPx(px: number, loss: number): number {
  if (Number.isFinite(px)) return px;
  return loss <= 0 ? FAR_PX : -FAR_PX;
}

const FAR_PX = 15_000;

/** Where a loss stands on the plot: on its edge where it is beyond. */
export function lossPx(loss: number, { y, plot }: Frame): number {
  const px = farPx(y.toPx(loss), loss);
  return Math.min(Math.max(px, plot.top), plot.top + plot.height);
}
