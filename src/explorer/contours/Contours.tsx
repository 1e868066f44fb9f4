import { useMemo } from 'react';
import { type Frame, isInside } from '../charts/frame';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import styles from './ContourChart.module.css';
import { placeContourLabels, placeContours } from './contourPaths';
import type { ContourMap } from './useContours';
import { useContourWords } from './words';

const ARM_PX = 6;

/** The rings of a map with their heights, and a cross at each minimum. */
export function Contours({ map, frame, clip }: { map: ContourMap; frame: Frame; clip: string }) {
  const words = useContourWords();
  const { minima, isKnown } = useLandscape();
  const paths = useMemo(() => placeContours(map, frame), [map, frame]);
  const places = useMemo(
    () =>
      minima
        .map(({ parameters: [x = Number.NaN, y = Number.NaN] }) => ({
          x: frame.x.toPx(x),
          y: frame.y.toPx(y),
        }))
        .filter(({ x, y }) => isInside(frame.plot, x, y)),
    [minima, frame],
  );
  const labels = useMemo(
    () => placeContourLabels(map, frame, places, (level) => words.level(formatNumber(level))),
    [map, frame, places, words],
  );
  const [lowest] = places;
  return (
    <g data-part="contours">
      <g clipPath={`url(#${clip})`}>
        {paths.map(({ level, d, share, isLabelled }) => (
          <path
            key={level}
            data-level={level}
            className={isLabelled ? styles.named : styles.ring}
            style={{ strokeOpacity: 0.45 + 0.55 * share }}
            d={d}
          />
        ))}
      </g>
      {labels.map(({ level, x, y }) => (
        <text key={level} className={styles.level} x={x} y={y}>
          {words.level(formatNumber(level))}
        </text>
      ))}
      <path
        data-part="minima"
        className={styles.minimum}
        d={places
          .map(({ x, y }) => `M${x - ARM_PX},${y}h${2 * ARM_PX}M${x},${y - ARM_PX}v${2 * ARM_PX}`)
          .join('')}
      />
      {lowest && places.length === 1 && (
        <text className={styles.minimumName} x={lowest.x + ARM_PX + 6} y={lowest.y}>
          {isKnown ? words.minimum : words.lowestSeen}
        </text>
      )}
    </g>
  );
}
