import { memo } from 'react';
import { useCatalog } from '../language';
import { formatNumber } from '../numbers';
import type { Axis } from './domains';
import { type Landscape, sampleLandscape } from './landscape';

const ROWS = 29;

/** The landscape in numbers, evenly over the axis. */
export const LandscapeTable = memo(function LandscapeTable(props: { axis: Axis; landscape: Landscape }) {
  const { charts } = useCatalog();
  const { parameters, losses } = sampleLandscape(props.landscape, props.axis.domain, ROWS);
  return (
    <table>
      <caption>{charts.landscape.table}</caption>
      <thead>
        <tr>
          <th scope="col">w</th>
          <th scope="col">L(w)</th>
        </tr>
      </thead>
      <tbody>
        {Array.from(parameters, (parameter, row) => (
          <tr key={parameter}>
            <th scope="row">{formatNumber(parameter, 4)}</th>
            <td>{formatNumber(losses[row] ?? Number.NaN, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
