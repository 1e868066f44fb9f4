import { useMemo, useState } from 'react';
import { useFrame } from '../charts/frame';
import { Plot } from '../charts/Plot';
import { createTickFormatter, formatDecade } from '../charts/ticks';
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
  // the same axis as long as it says the same, or all would be laid out anew at every point that comes
  const axisKey = JSON.stringify(loss);
  const axis = useMemo(() => JSON.parse(axisKey) as typeof loss, [axisKey]);
  const frame = useFrame(size, RATE_AXIS, axis);
  return (
    <>
      <Plot
        size={size}
        frame={frame}
        x={{ ticks: RATE_AXIS.ticks, format: formatDecade }}
        y={{
          ticks: axis.ticks,
          format: axis.kind === 'log' ? formatDecade : createTickFormatter(axis.ticks),
        }}
      >
        <OutcomeDrawing {...props} frame={frame} startLoss={startLoss} overlay={overlay} />
      </Plot>
      <OutcomeReadout {...props} widthPx={size.widthPx} />
      <div ref={setOverlay} />
    </>
  );
}
