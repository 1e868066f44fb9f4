import { useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIsOutcomeHidden } from '../asking/asking';
import { ChartCard } from '../charts/ChartCard';
import type { Axis } from '../charts/domains';
import { type Frame, placePlot, useFrame } from '../charts/frame';
import marks from '../charts/marks.module.css';
import { Plot } from '../charts/Plot';
import { PlotClip } from '../charts/PlotClip';
import { Balls, Curves, Exits } from '../charts/RunMarks';
import { createTickFormatter } from '../charts/ticks';
import { useAxes } from '../charts/useAxes';
import { useLandscape } from '../charts/useLandscape';
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
import { SurfaceStartMark } from './SurfaceStartMark';
import { SurfaceSummary, SurfaceTable } from './SurfaceWords';
import { useContourLabels } from './useContourLabels';
import { type ContourMap, useContours } from './useContours';
import { usePathValueName } from './usePathValueName';
import { useStartWord } from './useStartWord';
import { useContourWords } from './words';

/** A loss of two weights as a contour map with each run's trail up to the cursor, and the ring that moves the start. */
export function ContourChart() {
  const words = useContourWords();
  const { names } = useLandscape();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [caption, setCaption] = useState('');
  return (
    <ChartCard
      title={words.title(...names)}
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
  const { width, height } = placePlot(size);
  const map = useMemo(
    () => fitScale(axes.parameter, axes.second ?? axes.parameter, width, height),
    [axes, width, height],
  );
  const contours = useContours(map, width, height);
  useCaption(map, contours, onCaption);
  const frame = useFrame(size, map.x, map.y);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks: map.x.ticks, format: createNamedTickFormatter(map.x, width) }}
      y={{ ticks: map.y.ticks, format: createNamedTickFormatter(map.y, height) }}
    >
      <ContourDrawing map={map} contours={contours} frame={frame} size={size} overlay={overlay} />
    </Plot>
  );
}

/** What we draw into the chart ourselves. */
function ContourDrawing(props: {
  map: MapAxes;
  contours: ContourMap | null;
  frame: Frame;
  size: Size;
  overlay: HTMLElement | null;
}) {
  const { map, contours, frame, size, overlay } = props;
  const controls = useControls();
  const isAsked = useIsOutcomeHidden();
  const { ids, key } = useVisibleIds();
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const isAligned = usePathValueName() === 'x';
  const painter = useMemo(() => createContourPainter(frame, size, isAligned), [frame, size, isAligned]);
  usePainting(root, key, painter);
  const words = useContourWords();
  const { names } = useLandscape();
  const start = useStartWord(frame);
  const labels = useContourLabels(contours, frame, start?.box ?? null);
  const named = useMemo(
    () => [...labels.map(({ box }) => box), ...(start ? [start.box] : [])],
    [labels, start],
  );
  const { left, top, width, height } = frame.plot;
  return (
    <g ref={root} className={marks.still}>
      <PlotClip id={clip} plot={frame.plot} />
      <g clipPath={`url(#${clip})`}>
        {contours && <ContourLines map={contours} frame={frame} labels={labels} />}
        <Curves ids={ids} part="trail" />
        <Curves ids={ids} part="live" />
        <Curves ids={ids} part="dots" />
        <path data-part="velocity" className={styles.velocity} />
        <path data-part="velocityHead" />
      </g>
      <SurfaceMinima frame={frame} />
      {start && (
        <text data-part="startWord" className={styles.start} x={start.x} y={start.y}>
          {words.startWord}
        </text>
      )}
      <path data-part="guideDown" className={marks.guide} />
      <Exits ids={ids} />
      <Balls ids={ids} radius={6.5} />
      {isAsked && <SurfaceStartMark frame={frame} />}
      {!isAsked && <DirectionMarks frame={frame} taken={named} />}
      <text className={styles.axis} x={left + width} y={top + height + 22} textAnchor="end">
        {names[0]}
      </text>
      <text className={styles.axis} x={left - 10} y={top + 4} textAnchor="end">
        {names[1]}
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
function createNamedTickFormatter({ domain: [from, to], ticks }: Axis, lengthPx: number) {
  const format = createTickFormatter(ticks);
  const room = (NAME_PX / lengthPx) * (to - from);
  return (value: number) => (to - value < room ? '' : format(value));
}
