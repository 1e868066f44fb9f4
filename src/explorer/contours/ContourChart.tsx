import { use, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { useIsOutcomeHidden } from '../asking/asking';
import { BoldStepsContext } from '../charts/boldSteps';
import { ChartCard } from '../charts/ChartCard';
import { AXIS, BOTTOM_AXIS_PX, LEFT_AXIS_PX, listEnds, MARGIN } from '../charts/chartLayout';
import { useFrame } from '../charts/frame';
import marks from '../charts/marks.module.css';
import { PlotClip } from '../charts/PlotClip';
import { Balls, Curves, Exits } from '../charts/RunMarks';
import { formatTick } from '../charts/ticks';
import { useAxes } from '../charts/useAxes';
import { usePainting } from '../charts/usePainting';
import { useVisibleIds } from '../charts/useVisibleIds';
import { useControls } from '../controls';
import { formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { useSession } from '../session';
import type { Size } from '../useElementSize';
import styles from './ContourChart.module.css';
import { Contours } from './Contours';
import { fitScale, type MapAxes } from './fitScale';
import { createContourPainter } from './paintContours';
import { SurfaceReadout } from './SurfaceReadout';
import { SurfaceStart } from './SurfaceStart';
import { SurfaceSummary, SurfaceTable } from './SurfaceWords';
import { type ContourMap, useContours } from './useContours';
import { useContourWords } from './words';

const RINGS_NAMED = 4;

/** The contour map of L(x, y) with each run's trail up to the cursor, and the ring that moves the start. */
export function ContourChart() {
  const words = useContourWords();
  const [map, setMap] = useState<{ contours: ContourMap; isOneScale: boolean } | null>(null);
  const levels = map?.contours.lines.slice(0, RINGS_NAMED).map(({ level }) => formatNumber(level));
  return (
    <ChartCard
      title={words.title}
      term="lossFunction"
      caption={levels?.length ? words.rings(levels.join(', '), map?.isOneScale ?? false) : ''}
      summary={<SurfaceSummary />}
      table={<SurfaceTable />}
    >
      {(size) => <SizedMap size={size} onMap={setMap} />}
    </ChartCard>
  );
}

function SizedMap(props: {
  size: Size;
  onMap: (map: { contours: ContourMap; isOneScale: boolean }) => void;
}) {
  const { widthPx, heightPx } = props.size;
  const axes = useAxes();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const plotWidth = Math.max(1, widthPx - LEFT_AXIS_PX - MARGIN.left - MARGIN.right);
  const plotHeight = Math.max(1, heightPx - BOTTOM_AXIS_PX - MARGIN.top - MARGIN.bottom);
  const map = useMemo(
    () => fitScale(axes.parameter, axes.second ?? axes.parameter, plotWidth, plotHeight),
    [axes, plotWidth, plotHeight],
  );
  const contours = useContours(map, plotWidth, plotHeight);
  const { onMap } = props;
  const told = useRef<ContourMap | null>(null);
  if (contours && told.current !== contours) {
    told.current = contours;
    queueMicrotask(() => onMap({ contours, isOneScale: map.isOneScale }));
  }
  const ends = useMemo(() => listEnds(map.x.domain), [map]);
  const spacing = (ticks: readonly number[]) => (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return (
    <>
      <LineChart
        width={widthPx}
        height={heightPx}
        data={ends}
        margin={MARGIN}
        accessibilityLayer={false}
        aria-hidden
      >
        <CartesianGrid stroke="var(--grid)" />
        <XAxis
          {...AXIS}
          dataKey="at"
          domain={map.x.domain}
          ticks={map.x.ticks}
          tickFormatter={(value: number) => formatTick(value, spacing(map.x.ticks))}
          height={BOTTOM_AXIS_PX}
        />
        <YAxis
          {...AXIS}
          domain={map.y.domain}
          ticks={map.y.ticks}
          tickFormatter={(value: number) => formatTick(value, spacing(map.y.ticks))}
          width={LEFT_AXIS_PX}
        />
        <MapDrawing axes={map} contours={contours} overlay={overlay} />
      </LineChart>
      <div ref={setOverlay} />
    </>
  );
}

/** What we draw into the chart ourselves. */
function MapDrawing(props: { axes: MapAxes; contours: ContourMap | null; overlay: HTMLElement | null }) {
  const { axes, contours, overlay } = props;
  const words = useContourWords();
  const session = useSession();
  const controls = useControls();
  const isAsked = useIsOutcomeHidden();
  const { ids, key } = useVisibleIds();
  const boldSteps = use(BoldStepsContext);
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const frame = useFrame(axes.x, axes.y);
  const painter = useMemo(
    () =>
      frame && createContourPainter(frame, words, () => session.experiment.getState().experiment, boldSteps),
    [frame, words, session, boldSteps],
  );
  usePainting(root, key, painter);
  if (!frame) return null;
  const { left, top, width, height } = frame.plot;
  return (
    <g ref={root} className={marks.still}>
      <PlotClip id={clip} plot={frame.plot} />
      {contours && <Contours map={contours} frame={frame} clip={clip} />}
      <text className={styles.axisName} x={left + width - 2} y={top + height - 8} textAnchor="end">
        x
      </text>
      <text className={styles.axisName} x={left + 7} y={top + 10}>
        y
      </text>
      <g clipPath={`url(#${clip})`}>
        <Curves ids={ids} part="trail" />
        <Curves ids={ids} part="live" />
        <Curves ids={ids} part="dots" />
        {boldSteps !== null && <Curves ids={ids} part="bold" />}
        {ids.map((id) => (
          <path
            key={id}
            data-part="hoverVelocity"
            data-run={id}
            className={styles.velocity}
            style={{ stroke: runStyle(id).color }}
            visibility="hidden"
          />
        ))}
      </g>
      <Exits ids={ids} />
      <Balls ids={ids} radius={6.5} />
      {[0, 1].map((place) => (
        <g key={place}>
          <path data-part={`direction${place}`} className={styles.direction} visibility="hidden" />
          <text data-part={`directionLabel${place}`} className={styles.directionLabel} visibility="hidden" />
        </g>
      ))}
      {overlay &&
        createPortal(
          <>
            {!isAsked && <SurfaceReadout frame={frame} />}
            {controls.start && !isAsked && <SurfaceStart frame={frame} axes={axes} />}
          </>,
          overlay,
        )}
    </g>
  );
}
