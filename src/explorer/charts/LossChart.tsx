import { type ReactNode, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { useGuessMarks } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment, usePreferences, useSession } from '../session';
import type { Axes } from './axes';
import { ChartCard } from './ChartCard';
import { AXIS, BOTTOM_AXIS_PX, LEFT_AXIS_PX, listEnds, MARGIN } from './chartLayout';
import { EpochReadout } from './EpochReadout';
import { EpochTable } from './EpochTable';
import { useFrame } from './frame';
import { LossLabels } from './LossLabels';
import styles from './marks.module.css';
import { PlotClip } from './PlotClip';
import { createLossPainter } from './paintLoss';
import { Balls, Bands, Curves, Notes } from './RunMarks';
import type { RunState } from './runState';
import { Summary } from './Summary';
import { deriveEpochTicks, formatDecade, formatTick } from './ticks';
import { useAxes } from './useAxes';
import { useLandscape } from './useLandscape';
import { usePainting } from './usePainting';
import { usePlotPointer } from './usePlotPointer';
import { useVisibleIds } from './useVisibleIds';

/** Loss per epoch of all visible runs, on a linear or a logarithmic axis. */
export function LossChart({ aside }: { aside?: ReactNode }) {
  const { charts } = useCatalog();
  const marks = useGuessMarks();
  const { extras } = useControls();
  const axes = useAxes();
  const lossScale = usePreferences((state) => state.lossScale);
  const setLossScale = usePreferences((state) => state.actions.setLossScale);
  const isLog = lossScale === 'log';
  const loss = isLog ? axes.logLoss : axes.loss;
  const spacing = (loss.ticks[1] ?? 1) - (loss.ticks[0] ?? 0);
  const time = useTimeAxis(axes.epochs);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  return (
    <ChartCard
      title={charts.loss.title}
      term="loss"
      caption={<LossCaption />}
      legend={marks && <marks.SketchLegend />}
      summary={<Summary introduction={charts.loss.summary(formatCount(axes.epochs))} value="loss" />}
      table={<EpochTable caption={charts.loss.table} value="loss" />}
      aside={() => (
        <>
          {extras && (
            <SegmentedControl
              label={charts.loss.scale}
              value={lossScale}
              options={[
                { value: 'linear', label: charts.loss.linear },
                { value: 'log', label: charts.loss.log },
              ]}
              onChange={setLossScale}
            />
          )}
          {aside}
        </>
      )}
    >
      {({ widthPx, heightPx }) => (
        <>
          <LineChart
            width={widthPx}
            height={heightPx}
            data={time.ends}
            margin={MARGIN}
            accessibilityLayer={false}
            aria-hidden
          >
            <CartesianGrid stroke="var(--grid)" />
            <XAxis
              {...AXIS}
              dataKey="at"
              domain={time.domain}
              ticks={time.ticks}
              tickFormatter={formatCount}
              height={BOTTOM_AXIS_PX}
            />
            <YAxis
              {...AXIS}
              scale={loss.kind}
              domain={loss.domain}
              ticks={loss.ticks}
              tickFormatter={isLog ? formatDecade : (value: number) => formatTick(value, spacing)}
              width={LEFT_AXIS_PX}
            />
            <LossDrawing axes={axes} isLog={isLog} overlay={overlay} />
          </LineChart>
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

/** What we draw into the chart ourselves. */
function LossDrawing(props: { axes: Axes; isLog: boolean; overlay: HTMLElement | null }) {
  const { axes, isLog, overlay } = props;
  const marks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const { domain } = useTimeAxis(axes.epochs);
  const time = useMemo(() => ({ kind: 'linear' as const, domain }), [domain]);
  const frame = useFrame(time, isLog ? axes.logLoss : axes.loss);
  const hasBands = useExperiment((state) => (state.experiment.noise?.seeds ?? 1) > 1);
  const painter = useMemo(
    () => frame && createLossPainter(frame, charts, isLog, hasBands),
    [frame, charts, isLog, hasBands],
  );
  const locate = useCallback(
    ({ loss }: RunState, epoch: number) => ({
      x: frame?.x.toPx(epoch) ?? Number.NaN,
      y: frame?.y.toPx(loss) ?? Number.NaN,
    }),
    [frame],
  );
  const pointer = usePlotPointer(frame, 'x', axes.epochs);
  const widthPx = frame ? Math.round(frame.plot.width) : null;
  useLayoutEffect(() => {
    if (widthPx) session.setPixels({ loss: widthPx });
  }, [session, widthPx]);
  usePainting(root, key, painter);
  if (!frame || !pointer) return null;
  const { left: x, top: y, width, height } = frame.plot;
  return (
    <g ref={root}>
      <PlotClip id={clip} plot={frame.plot} />
      <path data-part="hoverLine" className={styles.hoverLine} />
      <path data-part="guide" className={styles.guide} />
      <g clipPath={`url(#${clip})`}>
        {hasBands && <Bands ids={ids} />}
        <Curves ids={ids} part="curve" />
      </g>
      <path data-part="cursor" className={styles.cursor} />
      <LossLabels frame={frame} />
      <Notes ids={ids} />
      <Balls ids={ids} radius={5} />
      <rect
        className={`${styles.overlay} ${styles.scrubAcross}`}
        x={x}
        y={y}
        width={width}
        height={height}
        {...pointer}
      />
      {overlay && createPortal(<EpochReadout locate={locate} />, overlay)}
      {marks && (
        <marks.Loss
          frame={frame}
          overlay={overlay}
          lossAxis={isLog ? axes.logLoss : axes.loss}
          epochs={axes.epochs}
        />
      )}
    </g>
  );
}

function useTimeAxis(epochs: number) {
  return useMemo(
    () => ({
      domain: [0, epochs] as const,
      ticks: deriveEpochTicks(epochs),
      ends: listEnds([0, epochs]),
    }),
    [epochs],
  );
}

/** A component of its own, so that dragging the start does not render the chart. */
function LossCaption() {
  const { charts } = useCatalog();
  const start = useExperiment((state) => state.experiment.start);
  const { lossAt, minima, isKnown } = useLandscape();
  const seeds = useExperiment((state) => state.experiment.noise?.seeds ?? 1);
  const [lowest] = minima;
  if (seeds > 1) return charts.loss.seeds(String(seeds));
  return charts.loss.caption(
    formatNumber(lossAt(...start.map(({ value }) => value))),
    lowest ? formatNumber(lowest.loss) : null,
    isKnown,
  );
}
