import type { Box } from './polyline';

// A line of two pixels along an edge is shown whole.
const SLACK_PX = 2;

/** Cuts what refers to it at the edges of the plot area. */
export function PlotClip({ id, plot }: { id: string; plot: Box }) {
  return (
    <clipPath id={id}>
      <rect
        x={plot.left - SLACK_PX}
        y={plot.top - SLACK_PX}
        width={plot.width + 2 * SLACK_PX}
        height={plot.height + 2 * SLACK_PX}
      />
    </clipPath>
  );
}
