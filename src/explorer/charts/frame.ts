import { useMemo } from 'react';
import { usePlotArea } from 'recharts';
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
 * The frame of the chart this component stands in; null until the chart has laid out its axes.
 *
 * @param isDownward whether y grows downward
 */
export function useFrame(
  x: Pick<Axis, 'kind' | 'domain'>,
  y: Pick<Axis, 'kind' | 'domain'>,
  isDownward = false,
): Frame | null {
  const area = usePlotArea();
  const { x: left, y: top, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
  return useMemo(() => {
    if (!(width > 0 && height > 0)) return null;
    const [from, to] = isDownward ? [top, top + height] : [top + height, top];
    return {
      plot: { left, top, width, height },
      x: createScale({ ...x, from: left, to: left + width }),
      y: createScale({ ...y, from, to }),
    };
  }, [left, top, width, height, x, y, isDownward]);
}

/** Whether a point lies in a plot area or at most `slackPx` outside. */
export function isInside({ left, top, width, height }: Box, x: number, y: number, slackPx = 1): boolean {
  return (
    x >= left - slackPx && x <= left + width + slackPx && y >= top - slackPx && y <= top + height + slackPx
  );
}
