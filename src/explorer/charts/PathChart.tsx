import { type ReactNode, use, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useGuessMarks, usePathEpochs } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useSession } from '../session';
import type { Size } from '../useElementSize';
import { BoldStepsContext } from './boldSteps';
import { ChartCard } from './ChartCard';
import { derivePathEpochs } from './domains';
import { EpochReadout } from './EpochReadout';
import { EpochTable } from './EpochTable';
import { type Frame, placePlot, useFrame } from './frame';
import styles from './marks.module.css';
import { Plot } from './Plot';
import { PlotClip } from './PlotClip';
import { createPathPainter } from './paintPath';
import type { PathValue } from './pathValue';
import { Balls, Curves, Notes } from './RunMarks';
import type { RunState } from './runState';
import { Summary } from './Summary';
import { createTickFormatter, deriveEpochTicks } from './ticks';
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
  const firstAt = (size: Size) =>
    Math.min(most, derivePathEpochs(axes.epochs, placePlot(size).height, false));
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

function PathPlot(props: { value: PathValue; size: Size; overlay: HTMLElement | null; shownEpochs: number }) {
  const { value, size, overlay, shownEpochs } = props;
  const time = useMemo(
    () => ({
      kind: 'linear' as const,
      domain: [0, shownEpochs] as const,
      ticks: deriveEpochTicks(shownEpochs),
    }),
    [shownEpochs],
  );
  const { ticks } = value.axis;
  const frame = useFrame(size, value.axis, time, true);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks, format: createTickFormatter(ticks) }}
      y={{ ticks: time.ticks, format: formatCount }}
    >
      <PathDrawing value={value} overlay={overlay} frame={frame} shownEpochs={shownEpochs} />
    </Plot>
  );
}

/** What we draw into the chart ourselves. */
function PathDrawing(props: {
  value: PathValue;
  overlay: HTMLElement | null;
  frame: Frame;
  shownEpochs: number;
}) {
  const { value, overlay, frame, shownEpochs } = props;
  const marks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const boldSteps = use(BoldStepsContext);
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const painter = useMemo(
    () => createPathPainter(frame, charts, value, shownEpochs, boldSteps),
    [frame, charts, value, shownEpochs, boldSteps],
  );
  const locate = useCallback(
    ({ parameters }: RunState, epoch: number) => ({
      x: frame.x.toPx(value.valueOf(parameters)),
      y: frame.y.toPx(epoch),
    }),
    [frame, value],
  );
  const pointer = usePlotPointer(frame, 'y', shownEpochs);
  const heightPx = Math.round(frame.plot.height);
  useLayoutEffect(() => session.setPixels({ path: heightPx }), [session, heightPx]);
  usePainting(root, key, painter);
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
