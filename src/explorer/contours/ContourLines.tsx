import { useMemo } from 'react';
import type { Frame } from '../charts/frame';
import styles from './ContourChart.module.css';
import { type ContourLabel, placeContours } from './contourPaths';
import type { ContourMap } from './useContours';

/** The lines of equal loss, fainter towards the floor, round ones with their level, over a shade that deepens uphill. */
export function ContourLines(props: { map: ContourMap; frame: Frame; labels: readonly ContourLabel[] }) {
  const { map, frame, labels } = props;
  const paths = useMemo(() => placeContours(map, frame), [map, frame]);
  return (
    <>
      <g data-part="shades">
        {paths.map(({ level, above }, place) => (
          // each covers so much of what is left that they deepen evenly, up to the shade of the rim
          <path key={level} className={styles.shade} d={above} opacity={1 / (paths.length - place)} />
        ))}
      </g>
      <g data-part="contours">
        {paths.map(({ level, d, share, isLabelled }) => (
          <path
            key={level}
            className={isLabelled ? `${styles.line} ${styles.named}` : styles.line}
            d={d}
            opacity={0.35 + 0.4 * share}
          />
        ))}
        {labels.map(({ level, text, x, y }) => (
          <text key={level} className={styles.level} x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}
