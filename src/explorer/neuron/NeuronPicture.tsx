import { useRef } from 'react';
import type { ActivationName } from '../../core/network/activations';
import { formatNumber } from '../numbers';
import { useElementSize } from '../useElementSize';
import { ActivationCurve } from './ActivationCurve';
import type { NeuronPass } from './answers';
import styles from './NeuronPicture.module.css';
import { nameOf } from './names';

/** Height of an input with its number, and of the picture at least, in pixels. */
const ROW_PX = 36;
const LEAST_PX = 96;
/** Size of the box with the activation's curve. */
const BOX_PX = 56;
/** Room for the output at the end. */
const RIGHT_PX = 60;

/** A neuron: inputs times weights, their sum with the bias, and what the activation makes of it; a number at each place. */
export function NeuronPicture(props: {
  activation: ActivationName;
  inputs: readonly number[];
  weights: readonly number[];
  bias: number;
  /** Null: what follows from the other numbers is not told yet. */
  pass: NeuronPass | null;
  /** In words, for those who do not see it. */
  summary: string;
}) {
  const { activation, inputs, weights, bias, pass, summary } = props;
  const tell = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const count = inputs.length;
  const height = Math.max(LEAST_PX, ROW_PX * count + 24);
  const middle = height / 2 - 8;
  const width = size?.widthPx ?? 0;
  const box = width - RIGHT_PX - BOX_PX;
  const sum = box - 34;
  const rows = inputs.map((_, row) => middle + (row - (count - 1) / 2) * ROW_PX);
  return (
    <div ref={place} className={styles.place} style={{ blockSize: height }}>
      {size && (
        <svg width={width} height={height} role="img" aria-label={summary}>
          {rows.map((y, row) => (
            <g key={nameOf('x', row, count)}>
              <path className={styles.wire} d={`M24,${y}H${Math.max(sum - 54, 40)}L${sum},${middle}`} />
              <circle className={styles.node} cx={14} cy={y} r={13} />
              <text className={styles.inside} x={14} y={y + 4}>
                {formatNumber(inputs[row]!)}
              </text>
              <text className={styles.product} x={31} y={y - 5}>
                <tspan className={styles.name}>·{nameOf('W', row, count)}</tspan>{' '}
                {formatNumber(weights[row]!)}
              </text>
              <text className={styles.product} x={31} y={y + 14}>
                = <tspan className={styles.value}>{tell(pass?.products[row])}</tspan>
              </text>
            </g>
          ))}
          <path className={styles.wire} d={`M${sum},${middle + 30}V${middle}H${width - RIGHT_PX + 6}`} />
          <circle className={styles.node} cx={sum} cy={middle} r={13} />
          <text className={styles.inside} x={sum} y={middle + 5}>
            Σ
          </text>
          <text className={styles.middle} x={sum} y={middle + 42}>
            <tspan className={styles.name}>+b</tspan> {formatNumber(bias)}
          </text>
          <text className={styles.middle} x={sum} y={middle - 20}>
            <tspan className={styles.name}>z</tspan> {tell(pass?.sum)}
          </text>
          <ActivationCurve
            activation={activation}
            sum={pass?.sum ?? null}
            x={box}
            y={middle - BOX_PX / 2}
            size={BOX_PX}
          />
          <text className={styles.product} x={width - RIGHT_PX + 9} y={middle - 6}>
            <tspan className={styles.name}>y</tspan>
          </text>
          <text className={styles.output} x={width - RIGHT_PX + 9} y={middle + 14}>
            {tell(pass?.output)}
          </text>
        </svg>
      )}
    </div>
  );
}
