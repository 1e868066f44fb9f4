import type { ActivationName } from '../../core/network/activations';
import { answersAt } from './answers';
import styles from './NeuronPicture.module.css';

/** Sums that are drawn: −4 to 4, finely enough that a step is upright. */
const SUMS = Array.from({ length: 161 }, (_, k) => (k - 80) / 20);
const REACH = 4;

/** f over its sum, with a point where it is, or none; a sum beyond the drawing has it at the edge. */
export function ActivationCurve(props: {
  activation: ActivationName;
  sum: number | null;
  x: number;
  y: number;
  size: number;
}) {
  const { activation, sum, x, y, size } = props;
  // of those that have no end, the middle of the drawing is 0 and its edge 4, else 1.3
  const reach = activation === 'linear' || activation === 'relu' ? REACH : 1.3;
  const at = sum === null ? null : Math.min(Math.max(sum, -REACH), REACH);
  const pxOf = (z: number) => x + (size * (z + REACH)) / (2 * REACH);
  const pyOf = (value: number) => y + (size * (reach - value)) / (2 * reach);
  const line = answersAt(activation, SUMS).map((value, k) => `${pxOf(SUMS[k]!)},${pyOf(value)}`);
  return (
    <g data-part="activation">
      <rect className={styles.box} x={x} y={y} width={size} height={size} rx={6} />
      <path className={styles.axis} d={`M${x},${pyOf(0)}h${size}M${pxOf(0)},${y}v${size}`} />
      <path className={styles.curve} d={`M${line.join('L')}`} />
      {at !== null && (
        <circle className={styles.at} cx={pxOf(at)} cy={pyOf(answersAt(activation, [at])[0]!)} r={4} />
      )}
    </g>
  );
}
