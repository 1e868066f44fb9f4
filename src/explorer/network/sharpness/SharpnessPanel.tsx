import { useId, useMemo, useRef } from 'react';
import type { Run } from '../../../core/experiment';
import { cursorOf } from '../../../state/playback';
import type { Axis } from '../../charts/domains';
import { useFrame } from '../../charts/frame';
import { Plot } from '../../charts/Plot';
import { PlotClip } from '../../charts/PlotClip';
import { formatPieces } from '../../charts/polyline';
import { deriveEpochTicks, formatDecade } from '../../charts/ticks';
import { formatCount, formatNumber } from '../../numbers';
import { markerPath, runStyle } from '../../palette';
import { useExperiment, usePlayback, useSession } from '../../session';
import { type Size, useElementSize } from '../../useElementSize';
import { VisuallyHidden } from '../../VisuallyHidden';
import { type SharpnessCurves, sharpnessOf } from '../jobs/sharpnesses';
import { useJob } from '../jobs/useJob';
import { useNetworkWords } from '../words';
import styles from './SharpnessPanel.module.css';
import { deriveSharpnessAxis, EDGE } from './sharpnessAxis';

const NO_CURVES: SharpnessCurves = new Map();

/** lr · λ of every run, epoch by epoch, with the edge at 2 where the parabola begins to diverge. */
export function SharpnessPanel() {
  const session = useSession();
  const { sharpness: words } = useNetworkWords();
  const summaryId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const { answer } = useJob(sharpnessOf(session), panel);
  const runs = useExperiment((state) => state.experiment.runs);
  const shown = useMemo(() => runs.filter((run) => !run.hidden && answer?.has(run.id)), [runs, answer]);
  const curves = answer ?? NO_CURVES;
  const isNotPlain = shown.some(({ optimizer }) => optimizer !== undefined && optimizer.name !== 'sgd');
  const over = shown.filter((run) => (curves.get(run.id)?.products.at(-1) ?? 0) > EDGE);

  return (
    <div ref={panel} className={styles.sharpness} aria-describedby={summaryId}>
      <p className={styles.caption}>{words.caption}</p>
      <div ref={drawing} className={styles.drawing} data-drawing>
        {size && answer && <SharpnessChart size={size} curves={curves} runs={shown} />}
        {!answer && <p className={styles.loading}>{words.loading}</p>}
      </div>
      <p className={styles.caption}>{isNotPlain ? words.notPlain : words.explain}</p>
      <VisuallyHidden>
        <p id={summaryId}>{words.summary(over.map(({ learningRate }) => learningRate.text).join(', '))}</p>
        <SharpnessTable curves={curves} runs={shown} />
      </VisuallyHidden>
    </div>
  );
}

interface DrawnProps {
  readonly curves: SharpnessCurves;
  readonly runs: readonly Run[];
}

function SharpnessChart({ size, curves, runs }: DrawnProps & { size: Size }) {
  const { sharpness: words } = useNetworkWords();
  const clip = useId();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const cursor = usePlayback((state) => cursorOf(state, epochs));
  const axisKey = JSON.stringify(deriveSharpnessAxis(curves));
  const axis = useMemo(() => JSON.parse(axisKey) as Axis, [axisKey]);
  const epochAxis = useMemo<Axis>(
    () => ({ kind: 'linear', domain: [0, epochs], ticks: deriveEpochTicks(epochs, 4) }),
    [epochs],
  );
  const frame = useFrame(size, epochAxis, axis);
  const { plot, x, y } = frame;
  const edgePx = y.toPx(EDGE);
  return (
    <Plot
      size={size}
      frame={frame}
      x={{ ticks: epochAxis.ticks, format: formatCount }}
      y={{ ticks: axis.ticks, format: formatDecade }}
    >
      <PlotClip id={clip} plot={plot} />
      <rect
        className={styles.over}
        x={plot.left}
        y={plot.top}
        width={plot.width}
        height={edgePx - plot.top}
      />
      <path className={styles.edge} d={`M${plot.left},${edgePx}h${plot.width}`} />
      <text className={styles.edgeText} x={plot.left + plot.width - 4} y={plot.top + 13} textAnchor="end">
        {words.edge}
      </text>
      <text className={styles.edgeText} x={plot.left + 4} y={edgePx - 4}>
        {EDGE}
      </text>
      <path className={styles.cursor} d={`M${x.toPx(cursor)},${plot.top}v${plot.height}`} />
      <g clipPath={`url(#${clip})`}>
        {runs.map(({ id }) => {
          const { epochs: at, products } = curves.get(id)!;
          const { color, dash } = runStyle(id);
          return (
            <path
              key={id}
              data-part="sharpness"
              data-run={id}
              className={styles.curve}
              stroke={color}
              strokeDasharray={dash}
              d={formatPieces(at, products, x, y)}
            />
          );
        })}
      </g>
      {runs.map(({ id }) => {
        const { epochs: at, products } = curves.get(id)!;
        const place = at.findLastIndex((epoch) => epoch <= cursor);
        const [px, py] = [x.toPx(at[place] ?? 0), y.toPx(products[place] ?? Number.NaN)];
        const isSeen = py >= plot.top && py <= plot.top + plot.height;
        const { color, marker } = runStyle(id);
        return (
          isSeen && (
            <path
              key={id}
              className={styles.mark}
              d={markerPath(marker, 4.5)}
              transform={`translate(${px},${py})`}
              stroke={color}
            />
          )
        );
      })}
    </Plot>
  );
}

/** The products at some epochs, for screen readers. */
function SharpnessTable({ curves, runs }: DrawnProps) {
  const { sharpness: words } = useNetworkWords();
  const epochs = curves.get(runs[0]?.id ?? -1)?.epochs ?? [];
  const stride = Math.max(1, Math.ceil(epochs.length / 12));
  const places = [...epochs.keys()].filter((k) => k % stride === 0 || k === epochs.length - 1);
  return (
    <table>
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.epoch}</th>
          {runs.map(({ id, learningRate }) => (
            <th key={id} scope="col">
              {words.run(learningRate.text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((k) => (
          <tr key={k}>
            <th scope="row">{formatCount(epochs[k]!)}</th>
            {runs.map(({ id }) => (
              <td key={id}>{formatNumber(curves.get(id)?.products[k] ?? Number.NaN)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
