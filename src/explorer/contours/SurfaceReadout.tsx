import { useLayoutEffect } from 'react';
import { ChartReadout, type DrawingPoint } from '../charts/ChartReadout';
import { type Frame, isInside } from '../charts/frame';
import { IterateValues } from '../charts/IterateValues';
import { findIterate, type Iterate } from '../charts/iterates';
import { readScene } from '../charts/scene';
import { deriveSeries } from '../charts/series';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import { useSession } from '../session';

/** Reads out the nearest iterate, which all charts then mark; elsewhere the map under the pointer: x, y, L and slopes. */
export function SurfaceReadout({ frame }: { frame: Frame }) {
  return (
    <ChartReadout>
      {(pointer) => isInside(frame.plot, pointer.x, pointer.y) && <Values pointer={pointer} frame={frame} />}
    </ChartReadout>
  );
}

function Values({ pointer, frame }: { pointer: DrawingPoint; frame: Frame }) {
  const session = useSession();
  const found = findIterate(readScene(session), pointer, (run) => {
    const series = deriveSeries(run, run.pathCurve);
    return {
      series,
      at: (k) => ({
        x: frame.x.toPx(series.parameters[k]!),
        y: frame.y.toPx(series.seconds?.[k] ?? Number.NaN),
      }),
    };
  });
  useSharedHover(found);
  return found ? (
    <IterateValues {...found} />
  ) : (
    <Place x={frame.x.fromPx(pointer.x)} y={frame.y.fromPx(pointer.y)} />
  );
}

/** Has the epoch of an iterate marked in all charts, as long as it is read out. */
function useSharedHover(found: Iterate | null): void {
  const { playback } = useSession();
  const epoch = found?.epoch ?? null;
  useLayoutEffect(() => {
    const { setHover } = playback.getState().actions;
    setHover(epoch);
    return () => setHover(null);
  }, [playback, epoch]);
}

function Place({ x, y }: { x: number; y: number }) {
  const landscape = useLandscape();
  const [slopeX = Number.NaN, slopeY = Number.NaN] = landscape.gradientAt(x, y);
  const rows = [
    ['x', x],
    ['y', y],
    ['L(x, y)', landscape.lossAt(x, y)],
    ['∂L/∂x', slopeX],
    ['∂L/∂y', slopeY],
  ] as const;
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th>{name}</th>
            <td>{formatNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
