import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useGuessMarks } from '../../asking/asking';
import { ChartCard } from '../../charts/ChartCard';
import type { Axis } from '../../charts/domains';
import { type Frame, useFrame } from '../../charts/frame';
import marks from '../../charts/marks.module.css';
import { type Labels, Plot } from '../../charts/Plot';
import { PlotClip } from '../../charts/PlotClip';
import { Balls, Curves, Notes } from '../../charts/RunMarks';
import { estimateTextWidth } from '../../charts/textWidth';
import { deriveEpochTicks } from '../../charts/ticks';
import { usePainting } from '../../charts/usePainting';
import { usePlotPointer } from '../../charts/usePlotPointer';
import { useVisibleIds } from '../../charts/useVisibleIds';
import { useCatalog } from '../../language';
import { formatCount, formatNumber } from '../../numbers';
import { runStyle } from '../../palette';
import { nameByRate } from '../../runs/runMethod';
import { SegmentedControl } from '../../SegmentedControl';
import { useExperiment, usePreferences, useSession } from '../../session';
import type { Size } from '../../useElementSize';
import { useNetworkWords } from '../words';
import { createTrainingPainter } from './paintTraining';
import styles from './TrainingChart.module.css';
import { TrainingReadout } from './TrainingReadout';
import { TrainingSummary } from './TrainingSummary';
import { TrainingTable } from './TrainingTable';
import { ACCURACY_AXIS, deriveLogTrainingAxis, deriveTrainingAxis } from './trainingAxes';
import type { TrainingView } from './trainingView';
import { useEqualGuess, useLossExtent } from './useTrainingAxes';

/** Loss per epoch of all visible runs: on the samples that are trained on thick, on those that test thin. */
export function TrainingLossChart() {
  const { charts } = useCatalog();
  const { charts: words } = useNetworkWords();
  const lossScale = usePreferences((state) => state.lossScale);
  const setLossScale = usePreferences((state) => state.actions.setLossScale);
  const extent = useLossExtent();
  const isLog = lossScale === 'log';
  const axis = useMemo(
    () => (isLog ? deriveLogTrainingAxis(extent) : deriveTrainingAxis(extent)),
    [isLog, extent],
  );
  return (
    <TrainingChart
      view="loss"
      axis={axis}
      format={formatNumber}
      caption={words.trainAndTest}
      aside={
        <SegmentedControl
          label={charts.loss.scale}
          value={lossScale}
          options={[
            { value: 'linear', label: charts.loss.linear },
            { value: 'log', label: charts.loss.log },
          ]}
          onChange={setLossScale}
        />
      }
    />
  );
}

/** Share of samples that each visible run tells right, by epoch. */
export function AccuracyChart() {
  const { charts: words } = useNetworkWords();
  return (
    <TrainingChart view="accuracy" axis={ACCURACY_AXIS} format={String} caption={words.accuracyCaption} />
  );
}

interface TrainingChartProps {
  view: TrainingView;
  axis: Axis;
  format: Labels['format'];
}

function TrainingChart(props: TrainingChartProps & { caption: string; aside?: React.ReactNode }) {
  const { view, caption, aside } = props;
  const { charts } = useNetworkWords();
  const guessMarks = useGuessMarks();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  return (
    <ChartCard
      title={charts.titles[view]}
      term={view === 'loss' ? 'loss' : undefined}
      caption={caption}
      legend={view === 'loss' && guessMarks ? <guessMarks.SketchLegend /> : undefined}
      summary={<TrainingSummary view={view} />}
      table={<TrainingTable view={view} />}
      aside={aside === undefined ? undefined : () => aside}
    >
      {(size) => (
        <>
          <TrainingPlot {...props} size={size} overlay={overlay} />
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

/** Room for the rates at the ends of the curves: for short ones always, for longer ones in steps, up to a share of all. */
const LABELS_PX = 24;
const MOST_LABELS = 0.3;
/** Room that is beside every plot, less what stands before a name. */
const BESIDE_PX = 14;

/** Plots narrower than this hold no sentence beside their curves. */
const SMALL_PX = 360;

function TrainingPlot(props: TrainingChartProps & { size: Size; overlay: HTMLElement | null }) {
  const { view, axis, format, size, overlay } = props;
  const epochs = useExperiment((state) => state.experiment.epochs);
  const time = useMemo(
    () => ({ kind: 'linear' as const, domain: [0, epochs] as const, ticks: deriveEpochTicks(epochs) }),
    [epochs],
  );
  const { widthPx, heightPx } = size;
  const room = useLabelRoom(widthPx);
  const drawn = useMemo(
    () => ({ widthPx: Math.max(1, widthPx - room), heightPx }),
    [widthPx, heightPx, room],
  );
  const frame = useFrame(drawn, time, axis);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks: time.ticks, format: formatCount }}
      y={{ ticks: axis.ticks, format }}
    >
      <TrainingDrawing view={view} axis={axis} frame={frame} epochs={epochs} overlay={overlay} />
    </Plot>
  );
}

/** The room that the names at the ends take, in pixels; it stays while a rate is dragged, so that the plot does not jump. */
function useLabelRoom(widthPx: number): number {
  const { methods } = useCatalog();
  const isHeld = useExperiment((state) => state.held);
  const longest = useExperiment(({ experiment: { runs } }) =>
    Math.max(
      0,
      ...runs.filter(({ hidden }) => !hidden).map((run) => estimateTextWidth(nameByRate(run, runs, methods))),
    ),
  );
  const room = useRef(LABELS_PX);
  if (!isHeld) {
    const steps = Math.ceil((longest - BESIDE_PX) / LABELS_PX);
    room.current = LABELS_PX * Math.max(steps, 1);
  }
  return Math.min(room.current, Math.max(LABELS_PX, MOST_LABELS * widthPx));
}

/** What we draw into the chart ourselves. */
function TrainingDrawing(props: {
  view: TrainingView;
  axis: Axis;
  frame: Frame;
  epochs: number;
  overlay: HTMLElement | null;
}) {
  const { view, axis, frame, epochs, overlay } = props;
  const guessMarks = useGuessMarks();
  const session = useSession();
  const { charts } = useCatalog();
  const { ids, key } = useVisibleIds();
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const painter = useMemo(() => createTrainingPainter(frame, charts, view), [frame, charts, view]);
  const pointer = usePlotPointer(frame, 'x', epochs);
  const widthPx = Math.round(frame.plot.width);
  useLayoutEffect(() => session.setPixels({ loss: widthPx }), [session, widthPx]);
  usePainting(root, key, painter);
  const { left: x, top: y, width, height } = frame.plot;
  return (
    <g ref={root}>
      <PlotClip id={clip} plot={frame.plot} />
      {view === 'loss' && <EqualGuessLine frame={frame} axis={axis} />}
      <path data-part="hoverLine" className={marks.hoverLine} />
      <g clipPath={`url(#${clip})`}>
        {ids.map((id) => (
          <path
            key={id}
            data-part="test"
            data-run={id}
            className={styles.test}
            style={{ stroke: runStyle(id).color }}
          />
        ))}
        <Curves ids={ids} part="curve" />
      </g>
      {view === 'loss' && <EqualGuessLabel frame={frame} axis={axis} />}
      <path data-part="cursor" className={marks.cursor} />
      {ids.map((id) => (
        <text
          key={id}
          data-part="endLabel"
          data-run={id}
          className={styles.endLabel}
          style={{ fill: runStyle(id).textColor }}
          visibility="hidden"
        />
      ))}
      <Notes ids={ids} />
      <Balls ids={ids} radius={5} />
      <rect
        className={`${marks.overlay} ${marks.scrubAcross}`}
        x={x}
        y={y}
        width={width}
        height={height}
        {...pointer}
      />
      {overlay && createPortal(<TrainingReadout frame={frame} view={view} />, overlay)}
      {view === 'loss' && guessMarks && (
        <guessMarks.Loss frame={frame} overlay={overlay} lossAxis={axis} epochs={epochs} />
      )}
    </g>
  );
}

/** What one gets without having learnt anything: null where the chart has no room for it. */
function useGuessHeight(frame: Frame, axis: Axis) {
  const guess = useEqualGuess();
  return guess && guess.loss <= axis.domain[1] ? { ...guess, y: frame.y.toPx(guess.loss) } : null;
}

function EqualGuessLine({ frame, axis }: { frame: Frame; axis: Axis }) {
  const guess = useGuessHeight(frame, axis);
  const { left, width } = frame.plot;
  return guess && <path className={styles.guess} d={`M${left},${guess.y}h${width}`} />;
}

/** Over the curves, which would strike it through; on a small chart, where it would hide them, the number alone. */
function EqualGuessLabel({ frame, axis }: { frame: Frame; axis: Axis }) {
  const { charts } = useNetworkWords();
  const guess = useGuessHeight(frame, axis);
  if (!guess) return null;
  const { left, width } = frame.plot;
  const loss = guess.formula ?? formatNumber(guess.loss);
  return (
    <text className={styles.guessLabel} x={left + width - 10} y={guess.y - 7}>
      {width < SMALL_PX ? loss : charts.equalGuess(guess.classes, loss)}
    </text>
  );
}
