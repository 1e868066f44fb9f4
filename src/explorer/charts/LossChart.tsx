import { type ReactNode, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useGuessMarks } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment, usePreferences, useSession } from '../session';
import type { Size } from '../useElementSize';
import type { Axes } from './axes';
import { ChartCard } from './ChartCard';
import { EpochReadout } from './EpochReadout';
import { EpochTable } from './EpochTable';
import { type Frame, useFrame } from './frame';
import { LossLabels } from './LossLabels';
import styles from './marks.module.css';
import { Plot } from './Plot';
import { PlotClip } from './PlotClip';
import { createLossPainter } from './paintLoss';
import { Balls, Bands, Curves, Notes } from './RunMarks';
import type { RunState } from './runState';
import { Summary } from './Summary';
import { createTickFormatter, deriveEpochTicks, formatDecade } from './ticks';
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
      {(size) => (
        <>
          <LossPlot axes={axes} isLog={isLog} size={size} overlay={overlay} />
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

interface LossPlotProps {
  axes: Axes;
  isLog: boolean;
  overlay: HTMLElement | null;
}

function LossPlot({ size, ...props }: LossPlotProps & { size: Size }) {
  const { axes, isLog } = props;
  const { epochs } = axes;
  const time = useMemo(
    () => ({ kind: 'linear' as const, domain: [0, epochs] as const, ticks: deriveEpochTicks(epochs) }),
    [epochs],
  );
  const loss = isLog ? axes.logLoss : axes.loss;
  const frame = useFrame(size, time, loss);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks: time.ticks, format: formatCount }}
      y={{ ticks: loss.ticks, format: isLog ? formatDecade : createTickFormatter(loss.ticks) }}
    >
      <LossDrawing {...props} frame={frame} />
    </Plot>
  );
}

/** What we draw into the chart ourselves. */
function LossDrawing({ axes, isLog, overlay, frame }: LossPlotProps & { frame: Frame }) {
  const marks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const isOneWeight = useLandscape().names.length === 1;
  const hasBands = useExperiment((state) => (state.experiment.noise?.seeds ?? 1) > 1);
  const painter = useMemo(
    () => createLossPainter(frame, charts, !isLog && isOneWeight, hasBands),
    [frame, charts, isLog, isOneWeight, hasBands],
  );
  const locate = useCallback(
    ({ loss }: RunState, epoch: number) => ({
      x: frame.x.toPx(epoch),
      y: frame.y.toPx(loss),
    }),
    [frame],
  );
  const pointer = usePlotPointer(frame, 'x', axes.epochs);
  const widthPx = Math.round(frame.plot.width);
  useLayoutEffect(() => session.setPixels({ loss: widthPx }), [session, widthPx]);
  usePainting(root, key, painter);
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
