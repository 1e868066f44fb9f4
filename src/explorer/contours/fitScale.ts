import type { Axis } from '../charts/domains';
import { listMultiples, niceStep } from '../charts/ticks';

/** The axes of a map. */
export interface MapAxes {
  readonly x: Axis;
  readonly y: Axis;
  /** Whether a unit of x is as long as one of y. */
  readonly isOneScale: boolean;
}

/** Where one scale would show more than so many times what y needs, what matters would be a stripe: y has its own. */
const MOST_STRETCH = 4;

const TICK_PX = 56;

/**
 * Gives y the scale of x where that shows all that y needs and leaves it readable. x stays as it is, since the path
 * below has the same axis.
 */
export function fitScale(x: Axis, y: Axis, widthPx: number, heightPx: number): MapAxes {
  const spanX = x.domain[1] - x.domain[0];
  const [low, high] = y.domain;
  const span = (spanX / widthPx) * heightPx;
  const isOneScale = span >= high - low && span <= MOST_STRETCH * (high - low);
  if (!isOneScale) return { x, y, isOneScale };
  const more = (span - (high - low)) / 2;
  const domain = [low - more, high + more] as const;
  const ticks = listMultiples(niceStep((span * TICK_PX) / heightPx), ...domain);
  return { x, y: { kind: 'linear', domain, ticks }, isOneScale };
}
