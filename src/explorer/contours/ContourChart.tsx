import { useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { useIsOutcomeHidden } from '../asking/asking';
import { ChartCard } from '../charts/ChartCard';
import { AXIS, BOTTOM_AXIS_PX, LEFT_AXIS_PX, listEnds, MARGIN } from '../charts/chartLayout';
import type { Axis } from '../charts/domains';
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
import type { Size } from '../useElementSize';
import styles from './ContourChart.module.css';
import { ContourLines } from './ContourLines';
import { DirectionMarks } from './DirectionMarks';
import { fitScale, type MapAxes } from './fitScale';
import { createContourPainter } from './paintContours';
import { SurfaceMinima } from './SurfaceMinima';
import { SurfaceReadout } from './SurfaceReadout';
import { SurfaceStart } from './SurfaceStart';
import { SurfaceSummary, SurfaceTable } from './SurfaceWords';
import { type ContourMap, useContours } from './useContours';
import { usePathValueName } from './usePathValueName';
import { useContourWords } from './words';

/** L(x, y) as a contour map with each run's trail up to the cursor, and the ring that moves the start. */
export function ContourChart() {
  const words = useContourWords();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [caption, setCaption] = useState('');
  return (
    <ChartCard
      title={words.title}
      term="lossFunction"
      caption={caption}
      summary={<SurfaceSummary />}
      table={<SurfaceTable />}
    >
      {(size) => (
        <>
          <ContourPlot size={size} overlay={overlay} onCaption={setCaption} />
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

function ContourPlot(props: {
  size: Size;
  overlay: HTMLElement | null;
  onCaption: (caption: string) => void;
}) {
  const { size, overlay, onCaption } = props;
  const axes = useAxes();
  const plotPx = {
    width: Math.max(1, size.widthPx - LEFT_AXIS_PX - MARGIN.left - MARGIN.right),
    height: Math.max(1, size.heightPx - BOTTOM_AXIS_PX - MARGIN.top - MARGIN.bottom),
  };
  const { width, height } = plotPx;
  const map = useMemo(
    () => fitScale(axes.parameter, axes.second ?? axes.parameter, width, height),
    [axes, width, height],
  );
  const contours = useContours(map, width, height);
  useCaption(map, contours, onCaption);
  const ends = useMemo(() => listEnds(map.x.domain), [map]);
  return (
    <LineChart
      width={size.widthPx}
      height={size.heightPx}
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
        tickFormatter={createTickFormatter(map.x, width)}
        height={BOTTOM_AXIS_PX}
      />
      <YAxis
        {...AXIS}
        domain={map.y.domain}
        ticks={map.y.ticks}
        tickFormatter={createTickFormatter(map.y, height)}
        width={LEFT_AXIS_PX}
      />
      <ContourDrawing map={map} contours={contours} size={size} overlay={overlay} />
    </LineChart>
  );
}

/** What we draw into the chart ourselves. */
function ContourDrawing(props: {
  map: MapAxes;
  contours: ContourMap | null;
  size: Size;
  overlay: HTMLElement | null;
}) {
  const { map, contours, size, overlay } = props;
  const controls = useControls();
  const isAsked = useIsOutcomeHidden();
  const { ids, key } = useVisibleIds();
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const arrow = useId();
  const frame = useFrame(map.x, map.y);
  const isAligned = usePathValueName() === 'x';
  const painter = useMemo(
    () => frame && createContourPainter(frame, size, isAligned),
    [frame, size, isAligned],
  );
  usePainting(root, key, painter);
  if (!frame) return null;
  const { left, top, width, height } = frame.plot;
  return (
    <g ref={root} className={marks.still}>
      <PlotClip id={clip} plot={frame.plot} />
      <marker id={arrow} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M0,0L8,4L0,8z" className={styles.arrow} />
      </marker>
      <g clipPath={`url(#${clip})`}>
        {contours && <ContourLines map={contours} frame={frame} />}
        <Curves ids={ids} part="trail" />
        <Curves ids={ids} part="live" />
        <Curves ids={ids} part="dots" />
        <path data-part="velocity" className={styles.velocity} />
        <path data-part="velocityHead" />
      </g>
      <SurfaceMinima frame={frame} />
      <path data-part="guideDown" className={marks.guide} />
      <Exits ids={ids} />
      <Balls ids={ids} radius={6.5} />
      {!isAsked && <DirectionMarks frame={frame} arrow={arrow} />}
      <text className={styles.axis} x={left + width} y={top + height + 22} textAnchor="end">
        x
      </text>
      <text className={styles.axis} x={left - 10} y={top + 4} textAnchor="end">
        y
      </text>
      {overlay &&
        createPortal(
          <>
            {!isAsked && <SurfaceReadout frame={frame} />}
            {controls.start && !isAsked && <SurfaceStart frame={frame} map={map} />}
          </>,
          overlay,
        )}
    </g>
  );
}

/** Tells which levels are drawn, once they are. */
function useCaption(map: MapAxes, contours: ContourMap | null, onCaption: (caption: string) => void) {
  const words = useContourWords();
  const levels = contours?.lines.slice(0, 4).map(({ level }) => formatNumber(level, 3));
  const caption = levels ? words.rings(levels.join(', '), map.isOneScale) : '';
  const told = useRef('');
  if (told.current !== caption) {
    told.current = caption;
    queueMicrotask(() => onCaption(caption));
  }
}

/** Pixels at the end of an axis that its name takes. */
const NAME_PX = 16;

/** Leaves out the label of a tick where the axis has its name. */
function createTickFormatter({ domain: [from, to], ticks }: Axis, lengthPx: number) {
  const spacing = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const room = (NAME_PX / lengthPx) * (to - from);
  return (value: number) => (to - value < room ? '' : formatTick(value, spacing));
}
