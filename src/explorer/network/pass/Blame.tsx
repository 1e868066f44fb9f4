import styles from './NetworkDrawing.module.css';
import { formatBlame } from './passArithmetic';

/** A gradient on the drawing, in amber, with its centre at (x, y). */
export function Blame({ x, y, value }: { x: number; y: number; value: number }) {
  return (
    <g>
      <rect className={styles.blame} x={x - 24} y={y - 8} width={48} height={16} rx={4} />
      <text className={styles.blameText} x={x} y={y}>
        {formatBlame(value)}
      </text>
    </g>
  );
}
