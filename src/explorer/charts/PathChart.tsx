import { type ReactNode, use, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useGuessMarks, usePathEpochs } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useSession } from '../session';
import type { Size } from '../useElementSize';
import type { Axes } from './axes';
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
import { Balls, Curves, Notes } from './RunMarks';
import { Summary } from './Summary';
import { createTickFormatter, deriveEpochTicks } from './ticks';
import { useAxes } from './useAxes';
import { useLandscape } from './useLandscape';
import { usePainting } from './usePainting';
import { usePlotPointer } from './usePlotPointer';
import { useVisibleIds } from './useVisibleIds';

/** The path of w under the landscape, on the same w axis, time running down; of all epochs where that is no choice. */
export function PathChart({ aside }: { aside?: ReactNode }) {
  const { charts } = useCatalog();
  const marks = useGuessMarks();
  const axes = useAxes();
  const [weight = 'w'] = useLandscape().names;
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
      title={charts.path.title(weight)}
      term="weight"
      caption={charts.path.caption(weight)}
      legend={marks && <marks.LandingLegend />}
      summary={
        <Summary introduction={charts.path.summary(weight, formatCount(axes.epochs))} value="parameter" />
      }
      table={<EpochTable caption={charts.path.table(weight)} value={0} />}
      aside={renderAside}
    >
      {(size) => (
        <>
          <PathPlot axes={axes} size={size} shownEpochs={epochsShownAt(size)} />
          <EpochReadout />
        </>
      )}
    </ChartCard>
  );
}

function PathPlot({ axes, size, shownEpochs }: { axes: Axes; size: Size; shownEpochs: number }) {
  const time = useMemo(
    () => ({
      kind: 'linear' as const,
      domain: [0, shownEpochs] as const,
      ticks: deriveEpochTicks(shownEpochs),
    }),
    [shownEpochs],
  );
  const { ticks } = axes.parameter;
  const frame = useFrame(size, axes.parameter, time, true);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks, format: createTickFormatter(ticks) }}
      y={{ ticks: time.ticks, format: formatCount }}
    >
      <PathDrawing frame={frame} shownEpochs={shownEpochs} />
    </Plot>
  );
}

/** What we draw into the chart ourselves. */
function PathDrawing({ frame, shownEpochs }: { frame: Frame; shownEpochs: number }) {
  const marks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const boldSteps = use(BoldStepsContext);
  const landscape = useLandscape();
  const [weight = 'w'] = landscape.names;
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const painter = useMemo(
    () => createPathPainter(frame, charts, weight, shownEpochs, boldSteps),
    [frame, charts, weight, shownEpochs, boldSteps],
  );
  const pointer = usePlotPointer(frame, 'y', shownEpochs);
  const heightPx = Math.round(frame.plot.height);
  useLayoutEffect(() => session.setPixels({ path: heightPx }), [session, heightPx]);
  usePainting(root, key, painter);
  const { left, top, width, height } = frame.plot;
  const minima = landscape.minima.map(({ parameters }) => {
    const px = frame.x.toPx(parameters[0] ?? Number.NaN);
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
      {marks && <marks.Path frame={frame} shownEpochs={shownEpochs} />}
    </g>
  );
}
