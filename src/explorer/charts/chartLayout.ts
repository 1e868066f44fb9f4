import { AxisTick } from './AxisTick';

/** Space around the plot areas, with room for a ball that stands on an edge. The same in all three charts, so that their axes meet to the pixel. */
export const MARGIN = { top: 10, right: 20, bottom: 0, left: 0 } as const;

/** Width of the labels left of a plot. */
export const LEFT_AXIS_PX = 44;

/** Height of the labels below a plot. */
export const BOTTOM_AXIS_PX = 30;

/** What all axes have in common: a domain, ticks and labels of ours, no lines; nothing that the chart library measures. */
export const AXIS = {
  type: 'number',
  allowDataOverflow: true,
  interval: 0,
  niceTicks: 'none',
  tick: AxisTick,
  tickLine: false,
  axisLine: false,
} as const;

/**
 * Rows that carry only the ends of an axis, without which the chart library draws none: the curves are our own, and it
 * gets no losses.
 */
export function listEnds([from, to]: readonly [from: number, to: number]): { at: number }[] {
  return [{ at: from }, { at: to }];
}
