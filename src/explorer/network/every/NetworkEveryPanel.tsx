import { useId, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RunResult, TrainingCurves } from '../../../worker/messages';
import type { SweepPart } from '../../../worker/pool/messages';
import { useFrame } from '../../charts/frame';
import { Plot } from '../../charts/Plot';
import { PlotClip } from '../../charts/PlotClip';
import { formatBand } from '../../charts/paintBand';
import { formatPolyline } from '../../charts/polyline';
import { formatDecade } from '../../charts/ticks';
import { useControls } from '../../controls';
import { placeLosses } from '../../every/outcomeLine';
import { type MarkSource, RateMark } from '../../every/RateMark';
import { formatCount, formatLoss, formatNumber } from '../../numbers';
import { logarithmicScale } from '../../runs/rateScale';
import { useExperiment, useSession } from '../../session';
import { type Size, useElementSize } from '../../useElementSize';
import { useFocusedRun } from '../../useFocusedRun';
import { VisuallyHidden } from '../../VisuallyHidden';
import { OTHER_STARTS, sweepOf } from '../jobs/sweeps';
import { useJob } from '../jobs/useJob';
import { useNetworkWords } from '../words';
import { findBestRate } from './bestRate';
import styles from './NetworkEveryPanel.module.css';
import { deriveSweepLossAxis, SWEEP_AXIS } from './sweepAxis';

/** Loss after training at every learning rate, from this start and as a band from others; runs can be dragged on it. */
export function NetworkEveryPanel() {
  const session = useSession();
  const { every } = useNetworkWords();
  const summaryId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const { answer: sweep, isCurrent } = useJob(sweepOf(session), panel);
  const epochs = useExperiment((state) => state.experiment.epochs);
  const isTested = useExperiment(({ experiment }) => (experiment.network?.testShare ?? 0) > 0);
  const best = sweep ? findBestRate(sweep) : -1;

  return (
    <div ref={panel} className={styles.every} aria-describedby={summaryId}>
      <p className={styles.caption}>{every.caption(isTested ? 'test' : 'train', formatCount(epochs))}</p>
      <div ref={drawing} className={styles.drawing} data-drawing data-current={isCurrent}>
        {size && sweep && <SweepChart size={size} sweep={sweep} best={best} />}
        {!sweep && <p className={styles.loading}>{every.loading}</p>}
      </div>
      <p className={styles.legend}>
        <span className={styles.own}>{every.ownStart}</span>
        <span className={styles.others}>{every.otherStarts(formatCount(OTHER_STARTS))}</span>
      </p>
      <VisuallyHidden>
        {sweep && best >= 0 && (
          <>
            <p id={summaryId}>
              {every.summary(
                formatNumber(sweep.learningRates[best]!),
                formatLoss(Number.isNaN(sweep.high[best]!) ? sweep.losses[best]! : sweep.high[best]!),
                formatCount(sweep.starts),
              )}
            </p>
            <SweepTable sweep={sweep} />
          </>
        )}
      </VisuallyHidden>
    </div>
  );
}

function SweepChart({ size, sweep, best }: { size: Size; sweep: SweepPart; best: number }) {
  const { every, words } = useNetworkWords();
  const controls = useControls();
  const clip = useId();
  const axisKey = JSON.stringify(deriveSweepLossAxis(sweep));
  const axis = useMemo(() => JSON.parse(axisKey) as ReturnType<typeof deriveSweepLossAxis>, [axisKey]);
  const frame = useFrame(size, SWEEP_AXIS, axis);
  const ids = useExperiment(
    useShallow(({ experiment }) => experiment.runs.filter((run) => !run.hidden).map(({ id }) => id)),
  );
  const focused = useFocusedRun()?.id;
  const source = useMemo<MarkSource>(
    () => ({
      scale: SCALE,
      lossOf: endLossOf,
      wordOf: ({ training }: RunResult) => (training ? words[training.word] : ''),
    }),
    [words],
  );
  const { plot } = frame;
  const known = knownPlaces(sweep);
  const line = placeLosses(known.rates, known.losses, frame).line;
  const band = formatBand(
    { epochs: sweep.learningRates, low: sweep.low, mean: sweep.median, high: sweep.high },
    frame,
  );
  const edge = 2 / sweep.startSharpness;
  const edgePx = frame.x.toPx(edge);
  const hasEdge = edgePx > plot.left && edgePx < plot.left + plot.width;
  const bestPx = best < 0 ? Number.NaN : frame.x.toPx(sweep.learningRates[best]!);
  return (
    <>
      <Plot
        size={size}
        frame={frame}
        x={{ ticks: SWEEP_AXIS.ticks, format: formatDecade }}
        y={{ ticks: axis.ticks, format: (value) => formatNumber(value) }}
      >
        <PlotClip id={clip} plot={plot} />
        <g clipPath={`url(#${clip})`}>
          <path data-part="band" className={styles.band} d={band.area} />
          <path className={styles.median} d={band.mean} />
          <path data-part="sweep" className={styles.line} d={formatPolyline(line)} />
        </g>
        {hasEdge && (
          <g className={styles.edge}>
            <path d={`M${edgePx},${plot.top}v${plot.height}`} />
            <text x={edgePx - 4} y={plot.top + 12} textAnchor="end">
              <title>{every.edgeHint}</title>
              {every.edge(formatNumber(edge))}
            </text>
          </g>
        )}
        {best >= 0 && (
          <g className={styles.best}>
            <path d={`M${bestPx - 5},${plot.top + plot.height}h10l-5,-8Z`} />
            <text
              x={Math.min(Math.max(bestPx, plot.left + 30), plot.left + plot.width - 30)}
              y={plot.top + plot.height - 12}
              textAnchor="middle"
            >
              {every.best(formatNumber(sweep.learningRates[best]!))}
            </text>
          </g>
        )}
      </Plot>
      <div inert={!controls.rates}>
        {ids.map((id) => (
          <RateMark key={id} id={id} frame={frame} isFocused={id === focused} source={source} />
        ))}
      </div>
    </>
  );
}

const SCALE = logarithmicScale(SWEEP_AXIS.domain[0], SWEEP_AXIS.domain[1]);

/** What the sweep tells of a run: the loss of what tests, where anything does. */
function endLossOf({ training, diagnosis }: RunResult): number {
  return lastOf(training) ?? diagnosis.endLoss;
}

function lastOf(training: TrainingCurves | undefined): number | undefined {
  return training?.testLosses?.at(-1);
}

/** The rates that are known, without gaps. */
function knownPlaces({ learningRates, losses }: SweepPart) {
  const places = [...learningRates.keys()].filter((place) => !Number.isNaN(losses[place]!));
  return {
    rates: places.map((place) => learningRates[place]!),
    losses: places.map((place) => losses[place]!),
  };
}

/** The sweep in numbers, for screen readers: two rates a decade. */
function SweepTable({ sweep }: { sweep: SweepPart }) {
  const { every } = useNetworkWords();
  const { learningRates, losses, low, high } = sweep;
  const places = [...learningRates.keys()].filter((place) => place % 4 === 0);
  return (
    <table>
      <caption>{every.table}</caption>
      <thead>
        <tr>
          <th scope="col">{every.rate}</th>
          <th scope="col">{every.loss}</th>
          <th scope="col">{every.others}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place}>
            <th scope="row">{formatNumber(learningRates[place]!)}</th>
            <td>{Number.isNaN(losses[place]!) ? '' : formatLoss(losses[place]!)}</td>
            <td>
              {Number.isNaN(low[place]!)
                ? ''
                : every.range(formatLoss(low[place]!), formatLoss(high[place]!))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
