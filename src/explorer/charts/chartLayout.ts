/** Space around the plot areas. The same in all three charts, so that their axes meet to the pixel. */
export const MARGIN = { top: 4, right: 20, bottom: 0, left: 0 } as const;

/** Width of the labels left of a plot. */
export const LEFT_AXIS_PX = 44;

/** Height of the labels below a plot. */
export const BOTTOM_AXIS_PX = 30;

/** Style of tick labels. */
export const TICK = { fill: 'var(--soft)', fontSize: 'var(--text-xs)' } as const;

/** Without it the chart library hides a tooltip that has no values of its own; ours reads them from the stores. */
export const TOOLTIP_STYLE = { visibility: 'visible', zIndex: 2 } as const;

/** Rows that carry only positions for the tooltip: the curves are our own, and the chart library gets no losses. */
export function listPositions(from: number, to: number, count: number, isWhole: boolean): { at: number }[] {
  return Array.from({ length: count }, (_, k) => {
    const at = from + (to - from) * (k / (count - 1));
    return { at: isWhole ? Math.round(at) : at };
  });
}
