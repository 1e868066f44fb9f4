import { type Frame, isInside } from '../charts/frame';
import marks from '../charts/marks.module.css';
import { useLandscape } from '../charts/useLandscape';
import { useContourWords } from './words';

const ARM_PX = 6;
/** Where the name begins: clear of a ball that has arrived. */
const NAME_PX = 14;

/** A cross at each minimum of a map; a single one is named. */
export function SurfaceMinima({ frame }: { frame: Frame }) {
  const words = useContourWords();
  const landscape = useLandscape();
  const places = landscape.minima
    .map(({ parameters: [x = Number.NaN, y = Number.NaN] }) => ({
      x: frame.x.toPx(x),
      y: frame.y.toPx(y),
    }))
    .filter(({ x, y }) => isInside(frame.plot, x, y));
  const [only] = places;
  return (
    <g data-part="minima">
      <path
        className={marks.minimumMark}
        d={places
          .map(({ x, y }) => `M${x - ARM_PX},${y}h${2 * ARM_PX}M${x},${y - ARM_PX}v${2 * ARM_PX}`)
          .join('')}
      />
      {only && places.length === 1 && (
        <text className={marks.label} x={only.x + NAME_PX} y={only.y}>
          {landscape.isKnown ? words.minimum : words.lowestSeen}
        </text>
      )}
    </g>
  );
}
