/** Space around the plot areas, with room for a ball that stands on an edge. The same in all three charts, so that their axes meet to the pixel. */
export const MARGIN = { top: 10, right: 20, bottom: 0, left: 0 } as const;

/** Width of the labels left of a plot. */
export const LEFT_AXIS_PX = 44;

/** Height of the labels below a plot. */
export const BOTTOM_AXIS_PX = 30;
