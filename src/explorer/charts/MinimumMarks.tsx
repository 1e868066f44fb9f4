import { useCatalog } from '../language';
import { type Frame, isInside } from './frame';
import type { Landscape } from './landscape';
import styles from './marks.module.css';

const ARM_PX = 5;
/** Of more the words would cover the curve that they are about. */
const MOST_NAMED = 1;

/** A small cross at each minimum of a curve; a single one is named. */
export function MinimumMarks({ frame, landscape }: { frame: Frame; landscape: Landscape }) {
  const { charts } = useCatalog();
  const places = landscape.minima
    .map(({ parameters, loss }) => ({ x: frame.x.toPx(parameters[0] ?? Number.NaN), y: frame.y.toPx(loss) }))
    .filter(({ x, y }) => isInside(frame.plot, x, y));
  const isNamed = places.length > 0 && places.length <= MOST_NAMED;
  const name = landscape.isKnown ? charts.landscape.minimum : charts.landscape.lowestSeen;
  return (
    <g data-part="minima">
      <path
        className={styles.minimumMark}
        d={places
          .map(({ x, y }) => `M${x - ARM_PX},${y}h${2 * ARM_PX}M${x},${y - ARM_PX}v${2 * ARM_PX}`)
          .join('')}
      />
      {isNamed && (
        <text className={styles.label} x={places[0]!.x + ARM_PX + 5} y={places[0]!.y - ARM_PX - 6}>
          {name}
        </text>
      )}
    </g>
  );
}
