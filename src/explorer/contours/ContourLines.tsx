import { useCallback, useMemo } from 'react';
import type { Frame } from '../charts/frame';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import styles from './ContourChart.module.css';
import { placeContourLabels, placeContours } from './contourPaths';
import type { ContourMap } from './useContours';
import { useContourWords } from './words';

/** The lines of equal loss, fainter towards the floor, round ones with their level. */
export function ContourLines({ map, frame }: { map: ContourMap; frame: Frame }) {
  const words = useContourWords();
  const landscape = useLandscape();
  const paths = useMemo(() => placeContours(map, frame), [map, frame]);
  const textOf = useCallback(
    (level: number, isFirst: boolean) => {
      const number = formatNumber(level, 3);
      return isFirst ? words.level(number) : number;
    },
    [words],
  );
  const labels = useMemo(() => {
    const taken = landscape.minima.map(({ parameters: [x = 0, y = 0] }) => ({
      x: frame.x.toPx(x),
      y: frame.y.toPx(y),
    }));
    return placeContourLabels(map, frame, taken, textOf);
  }, [map, frame, landscape, textOf]);
  return (
    <g data-part="contours">
      {paths.map(({ level, d, share, isLabelled }) => (
        <path
          key={level}
          className={isLabelled ? `${styles.line} ${styles.named}` : styles.line}
          d={d}
          opacity={0.35 + 0.4 * share}
        />
      ))}
      {labels.map(({ level, x, y }, place) => (
        <text key={level} className={styles.level} x={x} y={y}>
          {textOf(level, place === 0)}
        </text>
      ))}
    </g>
  );
}
