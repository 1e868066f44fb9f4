import { useMemo } from 'react';
import type { Size } from '../useElementSize';
import { BOTTOM_AXIS_PX, LEFT_AXIS_PX, MARGIN } from './chartLayout';
import type { Axis } from './domains';
import type { Box } from './polyline';
import { createScale, type Scale } from './scale';

/** Where a chart draws: its plot area, and the way from data to pixels in it. */
export interface Frame {
  readonly plot: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/**
 * The frame of a drawing: what labels and margins leave of it.
 *
 * @param isDownward whether y grows downward
 */
export function useFrame(
  { widthPx, heightPx }: Size,
  x: Pick<Axis, 'kind' | 'domain'>,
  y: Pick<Axis, 'kind' | 'domain'>,
  isDownward = false,
): Frame {
  return useMemo(() => {
    const plot = placePlot({ widthPx, heightPx });
    const { left, top, width, height } = plot;
    const [from, to] = isDownward ? [top, top + height] : [top + height, top];
    return {
      plot,
      x: createScale({ ...x, from: left, to: left + width }),
      y: createScale({ ...y, from, to }),
    };
  }, [widthPx, heightPx, x, y, isDownward]);
}

/** The plot area of a drawing of this size; at least a pixel each way, however small the drawing. */
export function placePlot({ widthPx, heightPx }: Size): Box {
  const left = MARGIN.left + LEFT_AXIS_PX;
  return {
    left,
    top: MARGIN.top,
    width: Math.max(1, widthPx - left - MARGIN.right),
    height: Math.max(1, heightPx - MARGIN.top - MARGIN.bottom - BOTTOM_AXIS_PX),
  };
}

/** Whether a point lies in a plot area or at most `slackPx` outside. */
export function isInside({ left, top, width, height }: Box, x: number, y: number, slackPx = 1): boolean {
  return (
    x >= left - slackPx && x <= left + width + slackPx && y >= top - slackPx && y <= top + height + slackPx
  );
}
