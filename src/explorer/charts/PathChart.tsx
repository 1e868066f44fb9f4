import { type ReactNode, use, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { useGuessMarks, usePathEpochs } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useSession } from '../session';
import type { Size } from '../useElementSize';
import { BoldStepsContext } from './boldSteps';
import { ChartCard } from './ChartCard';
import { AXIS, BOTTOM_AXIS_PX, LEFT_AXIS_PX, listEnds, MARGIN } from './chartLayout';
import { derivePathEpochs } from './domains';
import { EpochReadout } from './EpochReadout';
import { EpochTable } from './EpochTable';
import { useFrame } from './frame';
import styles from './marks.module.css';
import { PlotClip } from './PlotClip';
import { createPathPainter } from './paintPath';
import type { PathValue } from './pathValue';
import { Balls, Curves, Notes } from './RunMarks';
import type { RunState } from './runState';
import { Summary } from './Summary';
import { deriveEpochTicks, formatTick } from './ticks';
import { useAxes } from './useAxes';
import { useLandscape } from './useLandscape';
import { usePainting } from './usePainting';
import { usePlotPointer } from './usePlotPointer';
import { useVisibleIds } from './useVisibleIds';

/**
 * The path of w under the landscape, on the same w axis, time running down; of all epochs where that is no choice.
 *
 * @param props.value what is drawn across. Default: the first weight
 * @param props.aside choices at the end of the header
 */
export function PathChart({ aside, value: chosen }: { aside?: ReactNode; value?: PathValue }) {
  const { charts } = useCatalog();
  const first = useFirstWeight();
  const value = chosen ?? first;
  const marks = useGuessMarks();
  const axes = useAxes();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const { extras } = useControls();
  const [extent, setExtent] = useState<'first' | 'all'>(extras ? 'first' : 'all');
  const most = usePathEpochs();
  const firstAt = (size: Size) => Math.min(most, derivePathEpochs(axes.epochs, plotHeightPx(size), false));
  const epochsShownAt = (size: Size) =>
    extent === 'all' && (extras || most > axes.epochs) ? axes.epochs : firstAt(size);
  const renderAside = (size: Size | null) => {
    const first = size ? firstAt(size) : axes.epochs;
    return (
      <>
        {extras && first < axes.epochs && (
          <SegmentedControl
            label={charts.path.extent}
            value={extent}
            options={[
              { value: 'first', label: charts.path.first(formatCount(first)) },
              { value: 'all', label: charts.path.all },
            ]}
            onChange={setExtent}
          />
        )}
        {aside}
      </>
    );
  };
  return (
    <ChartCard
      title={value.title}
      term="weight"
      caption={value.caption}
      legend={marks && <marks.LandingLegend />}
      summary={<Summary introduction={value.summary} value={value.valueOf} />}
      table={<EpochTable caption={value.table} value={value.valueOf} />}
      aside={renderAside}
    >
      {(size) => (
        <>
          <PathPlot value={value} size={size} overlay={overlay} shownEpochs={epochsShownAt(size)} />
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

/** The first weight, on the axis that the landscape has too. */
function useFirstWeight(): PathValue {
  const { path } = useCatalog().charts;
  const { parameter: axis, epochs } = useAxes();
  const landscape = useLandscape();
  return useMemo(() => {
    const [name = 'w'] = landscape.names;
    return {
      name,
      title: path.title(name),
      caption: path.caption(name),
      summary: path.summary(name, formatCount(epochs)),
      table: path.table(name),
      axis,
      isAligned: true,
      minima: landscape.minima.map(({ parameters }) => parameters[0]!),
      valueOf: ([first = Number.NaN]) => first,
    };
  }, [path, axis, epochs, landscape]);
}

function plotHeightPx({ heightPx }: Size): number {
  return heightPx - MARGIN.top - MARGIN.bottom - BOTTOM_AXIS_PX;
}

function PathPlot(props: { value: PathValue; size: Size; overlay: HTMLElement | null; shownEpochs: number }) {
  const { value, size, overlay, shownEpochs } = props;
  const time = useMemo(
    () => ({
      kind: 'linear' as const,
      domain: [0, shownEpochs] as const,
      ticks: deriveEpochTicks(shownEpochs),
      ends: listEnds([0, shownEpochs]),
    }),
    [shownEpochs],
  );
  const { domain, ticks } = value.axis;
  const spacing = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return (
    <LineChart
      layout="vertical"
      width={size.widthPx}
      height={size.heightPx}
      data={time.ends}
      margin={MARGIN}
      accessibilityLayer={false}
      aria-hidden
    >
      <CartesianGrid stroke="var(--grid)" />
      <XAxis
        {...AXIS}
        domain={domain}
        ticks={ticks}
        tickFormatter={(tick: number) => formatTick(tick, spacing)}
        height={BOTTOM_AXIS_PX}
      />
      <YAxis
        {...AXIS}
        dataKey="at"
        domain={time.domain}
        ticks={time.ticks}
        tickFormatter={formatCount}
        width={LEFT_AXIS_PX}
      />
      <PathDrawing value={value} overlay={overlay} time={time} shownEpochs={shownEpochs} />
    </LineChart>
  );
}

/** What we draw into the chart ourselves. */
function PathDrawing(props: {
  value: PathValue;
  overlay: HTMLElement | null;
  time: { readonly kind: 'linear'; readonly domain: readonly [number, number] };
  shownEpochs: number;
}) {
  const { value, overlay, time, shownEpochs } = props;
  const marks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const boldSteps = use(BoldStepsContext);
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const frame = useFrame(value.axis, time, true);
  const painter = useMemo(
    () => frame && createPathPainter(frame, charts, value, shownEpochs, boldSteps),
    [frame, charts, value, shownEpochs, boldSteps],
  );
  const locate = useCallback(
    ({ parameters }: RunState, epoch: number) => ({
      x: frame?.x.toPx(value.valueOf(parameters)) ?? Number.NaN,
      y: frame?.y.toPx(epoch) ?? Number.NaN,
    }),
    [frame, value],
  );
  const pointer = usePlotPointer(frame, 'y', shownEpochs);
  const heightPx = frame ? Math.round(frame.plot.height) : null;
  useLayoutEffect(() => {
    if (heightPx) session.setPixels({ path: heightPx });
  }, [session, heightPx]);
  usePainting(root, key, painter);
  if (!frame || !pointer) return null;
  const { left, top, width, height } = frame.plot;
  const minima = value.minima.map((minimum) => {
    const px = frame.x.toPx(minimum);
    return px >= left && px <= left + width ? `M${px},${top}V${top + height}` : '';
  });
  return (
    <g ref={root}>
      <PlotClip id={clip} plot={frame.plot} />
      <path data-part="minimum" className={styles.minimum} d={minima.join('')} />
      <path data-part="hoverLine" className={styles.hoverLine} />
      <g clipPath={`url(#${clip})`}>
        <g className={boldSteps === null ? undefined : styles.faint}>
          <Curves ids={ids} part="track" />
        </g>
        {boldSteps !== null && <Curves ids={ids} part="bold" />}
      </g>
      <path data-part="guide" className={styles.guide} />
      <path data-part="cursor" className={styles.cursor} />
      <Notes ids={ids} />
      <Balls ids={ids} radius={5} />
      <rect
        className={`${styles.overlay} ${styles.scrubAcross}`}
        x={left}
        y={top}
        width={width}
        height={height}
        {...pointer}
      />
      {overlay && createPortal(<EpochReadout locate={locate} />, overlay)}
      {marks && <marks.Path frame={frame} shownEpochs={shownEpochs} />}
    </g>
  );
}
