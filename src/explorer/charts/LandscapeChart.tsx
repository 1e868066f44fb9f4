import { use, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useGuessMarks, useIsOutcomeHidden } from '../asking/asking';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatNumber } from '../numbers';
import { useExperiment, usePreferences } from '../session';
import type { Size } from '../useElementSize';
import type { Axes } from './axes';
import { BoldStepsContext } from './boldSteps';
import { ChartCard } from './ChartCard';
import { type Frame, useFrame } from './frame';
import { LandscapeReadout } from './LandscapeReadout';
import { LandscapeTable } from './LandscapeTable';
import { type Landscape, sampleLandscape } from './landscape';
import { MinimumMarks } from './MinimumMarks';
import styles from './marks.module.css';
import { Plot } from './Plot';
import { PlotClip } from './PlotClip';
import { createLandscapePainter } from './paintLandscape';
import { formatPieces } from './polyline';
import { Balls, Curves, Exits } from './RunMarks';
import { StartHandle } from './StartHandle';
import { StepMarks } from './StepMarks';
import { createTickFormatter } from './ticks';
import { useAxes } from './useAxes';
import { useLandscape } from './useLandscape';
import { usePainting } from './usePainting';
import { useVisibleIds } from './useVisibleIds';

/** L(w) with each run's trail up to the cursor, and the ring that moves the start. */
export function LandscapeChart() {
  const { charts } = useCatalog();
  const marks = useGuessMarks();
  const axes = useAxes();
  const landscape = useLandscape();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  return (
    <ChartCard
      title={charts.landscape.title(landscape.names[0] ?? 'w')}
      term="lossFunction"
      caption={charts.landscape.caption}
      legend={marks && <marks.LandingLegend />}
      summary={<LandscapeSummary landscape={landscape} />}
      table={<LandscapeTable axis={axes.parameter} landscape={landscape} />}
    >
      {(size) => (
        <>
          <LandscapePlot axes={axes} landscape={landscape} size={size} overlay={overlay} />
          <div ref={setOverlay} />
        </>
      )}
    </ChartCard>
  );
}

interface LandscapePlotProps {
  axes: Axes;
  landscape: Landscape;
  size: Size;
  /** Where the start's ring goes: outside the drawing, which is hidden from screen readers. */
  overlay: HTMLElement | null;
}

function LandscapePlot(props: LandscapePlotProps) {
  const { size, axes } = props;
  const { parameter, loss } = axes;
  const frame = useFrame(size, parameter, loss);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks: parameter.ticks, format: createTickFormatter(parameter.ticks) }}
      y={{ ticks: loss.ticks, format: createTickFormatter(loss.ticks) }}
    >
      <LandscapeDrawing {...props} frame={frame} />
    </Plot>
  );
}

/** What we draw into the chart ourselves. */
function LandscapeDrawing(props: LandscapePlotProps & { frame: Frame }) {
  const { axes, landscape, size, overlay, frame } = props;
  const controls = useControls();
  const marks = useGuessMarks();
  const isAsked = useIsOutcomeHidden();
  const { ids, key } = useVisibleIds();
  const boldSteps = use(BoldStepsContext);
  const isLossShared = usePreferences((state) => state.lossScale === 'linear');
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const painter = useMemo(
    () => createLandscapePainter(frame, landscape, size, isLossShared, boldSteps),
    [frame, landscape, size, isLossShared, boldSteps],
  );
  const curve = useMemo(() => {
    const count = Math.max(2, Math.round(frame.plot.width / 2));
    const { parameters, losses } = sampleLandscape(landscape, axes.parameter.domain, count);
    return formatPieces(parameters, losses, frame.x, frame.y);
  }, [frame, landscape, axes]);
  usePainting(root, key, painter);
  return (
    <g ref={root} className={styles.still}>
      <PlotClip id={clip} plot={frame.plot} />
      <g clipPath={`url(#${clip})`}>
        <path data-part="landscape" className={styles.landscape} d={curve} />
        <g className={boldSteps === null ? undefined : styles.faint}>
          <Curves ids={ids} part="trail" />
          <Curves ids={ids} part="live" />
          <Curves ids={ids} part="dots" />
        </g>
        {boldSteps !== null && <Curves ids={ids} part="bold" />}
      </g>
      {!landscape.isParabola && <MinimumMarks frame={frame} landscape={landscape} />}
      <path data-part="guideAcross" className={styles.guide} />
      <path data-part="guideDown" className={styles.guide} />
      <StepMarks clip={clip} />
      <Exits ids={ids} />
      <Balls ids={ids} radius={6.5} />
      {marks && (
        <marks.Landscape frame={frame} overlay={overlay} axis={axes.parameter} landscape={landscape} />
      )}
      {overlay &&
        createPortal(
          <>
            {!isAsked && <LandscapeReadout frame={frame} landscape={landscape} />}
            {controls.start && !isAsked && (
              <StartHandle frame={frame} axis={axes.parameter} landscape={landscape} />
            )}
          </>,
          overlay,
        )}
    </g>
  );
}

function LandscapeSummary({ landscape }: { landscape: Landscape }) {
  const { charts } = useCatalog();
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const minima = landscape.minima.map(({ parameters }) => formatNumber(parameters[0] ?? Number.NaN, 5));
  const told = minima.length > 0 ? minima.join(charts.and) : null;
  return charts.landscape.summary(formatNumber(start, 5), told, landscape.isKnown);
}
