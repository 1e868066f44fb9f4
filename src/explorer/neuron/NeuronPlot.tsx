import { useRef } from 'react';
import { type Neuron, wantedOf } from '../../core/objectives/neuron';
import { listMultiples, niceStep } from '../charts/ticks';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useElementSize } from '../useElementSize';
import { useFocusedRun } from '../useFocusedRun';
import { movePoint, removePoint } from './changeNeuron';
import styles from './NeuronPlot.module.css';
import { NeuronTable } from './NeuronTable';
import { PlotTools } from './PlotTools';
import { PointHandle } from './PointHandle';
import { derivePlotDomains, type PlotDomains } from './plotDomains';
import { useNeuronCurves } from './useNeuronCurves';
import { useNeuronWords } from './words';

const MARGIN = { left: 30, right: 8, top: 8, bottom: 20 };

/** The points that a neuron learns from, and the curve f(w·x + b) of every run at the cursor. */
export function NeuronPlot(props: {
  neuron: Neuron;
  cursor: number;
  /** The input whose way is shown beside. */
  input: number;
  /** Called as the points are dragged, added and taken away; null: they stay where they are. */
  onChange: ((next: Neuron) => void) | null;
}) {
  const { neuron, cursor, input, onChange } = props;
  const words = useNeuronWords();
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const domains = useHeldDomains(neuron);
  const focus = useFocusedRun();
  const curves = useNeuronCurves(neuron, domains.input, cursor);
  const { left, top } = MARGIN;
  const width = Math.max((size?.widthPx ?? 0) - left - MARGIN.right, 1);
  const height = Math.max((size?.heightPx ?? 0) - top - MARGIN.bottom, 1);
  const x = scaleOf(domains.input, left, left + width);
  const y = scaleOf(domains.output, top + height, top);
  const focused = curves.find(({ id }) => id === focus?.id);
  return (
    <section className={styles.plot} aria-label={words.plot}>
      {onChange && <PlotTools neuron={neuron} onChange={onChange} />}
      <div ref={place} className={styles.place}>
        {size && (
          <svg width={size.widthPx} height={size.heightPx} aria-hidden="true">
            <path
              className={styles.axis}
              d={`M${left},${y.toPx(0)}h${width}M${x.toPx(0)},${top}v${height}M${left},${top}v${height}h${width}`}
            />
            <path className={styles.input} d={`M${x.toPx(input)},${top}v${height}`} />
            <g className={styles.ticks}>
              {ticksOf(domains.output, height / 36).map((value) => (
                <text key={value} x={left - 4} y={y.toPx(value) + 4} textAnchor="end">
                  {formatNumber(value, 2)}
                </text>
              ))}
              {ticksOf(domains.input, width / 56).map((value) => (
                <text key={value} x={x.toPx(value)} y={top + height + 14} textAnchor="middle">
                  {formatNumber(value)}
                </text>
              ))}
            </g>
            <svg
              aria-hidden="true"
              x={left}
              y={top}
              width={width}
              height={height}
              viewBox={`${left} ${top} ${width} ${height}`}
            >
              {curves.map(({ id, style, inputs, answers }) => (
                <path
                  key={id}
                  data-part="neuron"
                  data-run={id}
                  className={styles.curve}
                  style={{ stroke: style.color, strokeDasharray: style.dash }}
                  d={`M${answers.map((answer, k) => `${x.toPx(inputs[k]!).toFixed(1)},${clampPx(y.toPx(answer)).toFixed(1)}`).join('L')}`}
                />
              ))}
              {focused &&
                neuron.points.map((point, k) => (
                  <path
                    // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
                    key={k}
                    className={styles.error}
                    style={{ stroke: focused.style.color }}
                    d={`M${x.toPx(point.input)},${y.toPx(wantedOf(neuron, point.target))}V${clampPx(y.toPx(focused.atPoints[k]!))}`}
                  />
                ))}
              {focused && (
                <circle
                  className={styles.at}
                  style={{ fill: focused.style.color }}
                  cx={x.toPx(input)}
                  cy={clampPx(y.toPx(focused.answerAt(input)))}
                  r={5}
                />
              )}
            </svg>
          </svg>
        )}
        {size &&
          neuron.points.map((_, k) => (
            <PointHandle
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
              key={k}
              neuron={neuron}
              place={k}
              x={x}
              y={y}
              domains={domains}
              isFixed={onChange === null}
              onMove={(to) => onChange?.(movePoint(neuron, k, to))}
              onRemove={() => onChange?.(removePoint(neuron, k))}
            />
          ))}
      </div>
      <NeuronTable neuron={neuron} answers={focused?.atPoints ?? null} />
    </section>
  );
}

/** At most about so many round numbers. */
function ticksOf([low, high]: readonly [number, number], most: number): number[] {
  return listMultiples(niceStep((high - low) / Math.max(most, 2)), low, high);
}

/** What is shown stays as it is while something is dragged. */
function useHeldDomains(neuron: Neuron): PlotDomains {
  const isHeld = useExperiment((state) => state.held);
  const last = useRef<PlotDomains | null>(null);
  if (!isHeld || !last.current) last.current = derivePlotDomains(neuron);
  return last.current;
}

/** From numbers to pixels and back. */
export interface PlotScale {
  toPx(value: number): number;
  fromPx(px: number): number;
}

function scaleOf([low, high]: readonly [number, number], from: number, to: number): PlotScale {
  return {
    toPx: (value) => from + ((value - low) / (high - low)) * (to - from),
    fromPx: (px) => low + ((px - from) / (to - from)) * (high - low),
  };
}

/** Far enough out to be cut off, and no number that a drawing cannot hold. */
function clampPx(px: number): number {
  return Math.min(Math.max(px, -1000), 3000);
}
