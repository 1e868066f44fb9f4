import { useMemo, useState } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { AXIS, BOTTOM_AXIS_PX, LEFT_AXIS_PX, listEnds, MARGIN } from '../charts/chartLayout';
import { formatDecade, formatTick } from '../charts/ticks';
import type { Size } from '../useElementSize';
import type { Curves } from './curveStore';
import { OutcomeDrawing } from './OutcomeDrawing';
import { OutcomeReadout } from './OutcomeReadout';
import { deriveOutcomeAxis, RATE_AXIS } from './outcomeAxes';
import { type CurveGroup, startLossOf } from './subjects';
import type { SettledCurves } from './useSettledCurves';

/** What all parts of the drawing are given. */
export interface OutcomeProps {
  readonly curves: Curves;
  readonly settled: SettledCurves;
  readonly groups: readonly CurveGroup[];
  /** Whose rates are named. */
  readonly focused: CurveGroup;
}

/** Axes, and in them curves of our own. */
export function OutcomeChart({ size, ...props }: OutcomeProps & { size: Size }) {
  const { settled, focused } = props;
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const { experiment, curves } = settled;
  const startLoss = startLossOf(experiment, focused.settings);
  const loss = useMemo(
    () =>
      deriveOutcomeAxis(
        [...curves.values()].map(({ answer }) => answer.points),
        startLoss,
        experiment.dtype,
      ),
    [curves, startLoss, experiment.dtype],
  );
  // the same axis as long as it says the same, or the chart library would lay out anew at every point that comes
  const axisKey = JSON.stringify(loss);
  const axis = useMemo(() => JSON.parse(axisKey) as typeof loss, [axisKey]);
  const spacing = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0);
  return (
    <>
      <LineChart
        width={size.widthPx}
        height={size.heightPx}
        data={ENDS}
        margin={MARGIN}
        accessibilityLayer={false}
        aria-hidden
      >
        <CartesianGrid stroke="var(--grid)" />
        <XAxis
          {...AXIS}
          dataKey="at"
          scale="log"
          domain={RATE_AXIS.domain}
          ticks={RATE_AXIS.ticks}
          tickFormatter={formatDecade}
          height={BOTTOM_AXIS_PX}
        />
        <YAxis
          {...AXIS}
          scale={axis.kind}
          domain={axis.domain}
          ticks={axis.ticks}
          tickFormatter={axis.kind === 'log' ? formatDecade : (value: number) => formatTick(value, spacing)}
          width={LEFT_AXIS_PX}
        />
        <OutcomeDrawing {...props} axis={axis} startLoss={startLoss} overlay={overlay} />
      </LineChart>
      <OutcomeReadout {...props} widthPx={size.widthPx} />
      <div ref={setOverlay} />
    </>
  );
}

const ENDS = listEnds(RATE_AXIS.domain);
