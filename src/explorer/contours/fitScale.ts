import type { Axis } from '../charts/domains';
import { listMultiples, niceStep } from '../charts/ticks';

/** The axes of a map. */
export interface MapAxes {
  readonly x: Axis;
  readonly y: Axis;
  /** Whether a unit of x is as long as one of y. */
  readonly isOneScale: boolean;
}

/** Where one scale would make an axis longer by more than this, what matters would be a stripe: each has its own. */
const MOST_STRETCH = 4;

const TICK_PX = 56;

/** Gives both axes one scale, the one that has room for more of it, where that leaves both readable. */
export function fitScale(x: Axis, y: Axis, widthPx: number, heightPx: number): MapAxes {
  const [spanX, spanY] = [spanOf(x), spanOf(y)];
  const unit = Math.max(spanX / widthPx, spanY / heightPx);
  const [wideX, wideY] = [(unit * widthPx) / spanX, (unit * heightPx) / spanY];
  const isOneScale = Math.max(wideX, wideY) <= MOST_STRETCH;
  const [stretchX, stretchY] = isOneScale ? [wideX, wideY] : [1, 1];
  return { x: stretch(x, stretchX, widthPx), y: stretch(y, stretchY, heightPx), isOneScale };
}

function spanOf({ domain: [low, high] }: Axis): number {
  return high - low;
}

function stretch(axis: Axis, factor: number, px: number): Axis {
  const [low, high] = axis.domain;
  const more = ((factor - 1) * (high - low)) / 2;
  const domain = [low - more, high + more] as const;
  const step = niceStep(((domain[1] - domain[0]) * TICK_PX) / px);
  return { kind: 'linear', domain, ticks: listMultiples(step, ...domain) };
}
