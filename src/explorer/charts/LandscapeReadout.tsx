import { formatNumber } from '../numbers';
import { ChartReadout } from './ChartReadout';
import { type Frame, isInside } from './frame';
import type { Landscape } from './landscape';

/** Reads out the landscape under the pointer: w, L(w) and the slope there. */
export function LandscapeReadout({ frame, landscape }: { frame: Frame; landscape: Landscape }) {
  return (
    <ChartReadout>
      {({ x, y }) => isInside(frame.plot, x, y) && <Values w={frame.x.fromPx(x)} landscape={landscape} />}
    </ChartReadout>
  );
}

function Values({ w, landscape }: { w: number; landscape: Landscape }) {
  const [name = 'w'] = landscape.names;
  return (
    <table>
      <tbody>
        {[
          [name, w] as const,
          [`L(${name})`, landscape.lossAt(w)] as const,
          [`L′(${name})`, landscape.slopeAt(w)] as const,
        ].map(([label, value]) => (
          <tr key={label}>
            <th>{label}</th>
            <td>{formatNumber(value, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
