import { markerPath } from '../../palette';
import { classMark, markPaint } from '../classMark';
import { Blame } from './Blame';
import styles from './NetworkDrawing.module.css';
import { formatShort } from './passLayout';

/** An output as a bar from 0 to 1 with its target, in the colour and the shape of its class. */
export function OutputBar(props: {
  x: number;
  y: number;
  length: number;
  label: number;
  name: string;
  value: number | null;
  isTarget: boolean;
  blame: number | null;
}) {
  const { x, y, length, value, isTarget } = props;
  const mark = classMark(props.label);
  const share = value === null || !Number.isFinite(value) ? 0 : Math.min(1, Math.max(0, value));
  const targetX = x + (isTarget ? length : 0);
  return (
    <g>
      <path
        d={markerPath(mark.shape, 5)}
        transform={`translate(${x + 5} ${y - 18})`}
        style={markPaint(mark)}
      />
      <text className={styles.output} x={x + 16} y={y - 18} data-target={isTarget || undefined}>
        {props.name}
      </text>
      <text className={styles.probability} x={x + length + 50} y={y - 18} data-target={isTarget || undefined}>
        {isTarget ? 1 : 0}
      </text>
      <rect className={styles.rail} x={x} y={y - 6} width={length} height={13} rx={3} />
      <rect x={x} y={y - 6} width={share * length} height={13} rx={3} fill={mark.color} />
      <line className={styles.target} x1={targetX} x2={targetX} y1={y - 9} y2={y + 10} />
      {value !== null && (
        <text className={styles.probability} x={x + length + 50} y={y + 1} data-target>
          {formatShort(value, 3)}
        </text>
      )}
      {props.blame !== null && <Blame x={x + 26} y={y + 20} value={props.blame} />}
    </g>
  );
}
