import type { ReactNode } from 'react';
import { CartesianAxis, Surface } from 'recharts';
import type { Size } from '../useElementSize';
import { AxisTick } from './AxisTick';
import { BOTTOM_AXIS_PX, LEFT_AXIS_PX } from './chartLayout';
import type { Frame } from './frame';
import styles from './Plot.module.css';

/** Where an axis has ticks, and what is written at them. */
export interface Labels {
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/**
 * A drawing with its grid and Recharts' axes, and in them what we draw ourselves. Not a chart of Recharts: that keeps a
 * store of its own for what it may be asked, and weighs three times as much. (Recharts 4 will only have axes in its
 * charts.)
 */
export function Plot(props: { size: Size; frame: Frame; x: Labels; y: Labels; children: ReactNode }) {
  const { size, frame, x, y, children } = props;
  const { left, top, width, height } = frame.plot;
  const across = placeTicks(x, frame.x.toPx);
  const down = placeTicks(y, frame.y.toPx);
  return (
    // a page's own style sheet or script may know a chart by the name that Recharts gives it
    <div className={`recharts-wrapper ${styles.plot}`}>
      <Surface width={size.widthPx} height={size.heightPx} aria-hidden>
        <path className={styles.grid} d={formatGrid(frame, across, down)} />
        {children}
        <CartesianAxis
          {...AXIS}
          axisType="xAxis"
          orientation="bottom"
          x={left}
          y={top + height}
          width={width}
          height={BOTTOM_AXIS_PX}
          ticks={across}
          tickFormatter={(value) => x.format(value)}
        />
        <CartesianAxis
          {...AXIS}
          axisType="yAxis"
          orientation="left"
          x={left - LEFT_AXIS_PX}
          y={top}
          width={LEFT_AXIS_PX}
          height={height}
          ticks={down}
          tickFormatter={(value) => y.format(value)}
        />
      </Surface>
    </div>
  );
}

/** What both axes have in common: labels of ours, no lines; nothing that Recharts measures. */
const AXIS = {
  interval: 0,
  // what an axis passes to it, its type does not say
  tick: AxisTick as (props: unknown) => ReactNode,
  tickLine: false,
  axisLine: false,
} as const;

interface PlacedTick {
  readonly value: number;
  readonly coordinate: number;
  readonly index: number;
  readonly offset: number;
}

function placeTicks({ ticks }: Labels, toPx: (value: number) => number): PlacedTick[] {
  return ticks.map((value, index) => ({ value, coordinate: toPx(value), index, offset: 0 }));
}

/** A line at every tick, and around the plot. */
function formatGrid({ plot }: Frame, across: readonly PlacedTick[], down: readonly PlacedTick[]): string {
  const { left, top, width, height } = plot;
  const listLines = (ticks: readonly PlacedTick[], from: number, to: number) => [
    ...new Set([...ticks.map(({ coordinate }) => coordinate), from, to]),
  ];
  return [
    ...listLines(across, left, left + width).map((x) => `M${x},${top}v${height}`),
    ...listLines(down, top, top + height).map((y) => `M${left},${y}h${width}`),
  ].join('');
}
