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
  return (
    <table>
      <tbody>
        {[
          ['w', w] as const,
          ['L(w)', landscape.lossAt(w)] as const,
          ['L′(w)', landscape.slopeAt(w)] as const,
        ].map(([name, value]) => (
          <tr key={name}>
            <th>{name}</th>
            <td>{formatNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
