import type { Frame } from '../charts/frame';
import marks from '../charts/marks.module.css';
import { useLandscape } from '../charts/useLandscape';
import { CROSS_PX, NAME_PX, nameMinimum, placeMinima } from './minimumPlaces';
import { useContourWords } from './words';

/** A cross at each minimum of a map; a single one is named. */
export function SurfaceMinima({ frame }: { frame: Frame }) {
  const words = useContourWords();
  const landscape = useLandscape();
  const places = placeMinima(landscape, frame);
  const name = nameMinimum(landscape, places.length, words);
  const [only] = places;
  return (
    <g data-part="minima">
      <path
        className={marks.minimumMark}
        d={places
          .map(({ x, y }) => `M${x - CROSS_PX},${y}h${2 * CROSS_PX}M${x},${y - CROSS_PX}v${2 * CROSS_PX}`)
          .join('')}
      />
      {only && name !== '' && (
        <text className={marks.label} x={only.x + NAME_PX} y={only.y}>
          {name}
        </text>
      )}
    </g>
  );
}
