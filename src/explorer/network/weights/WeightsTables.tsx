import { placeLayers } from '../../../core/network/networkShape';
import { formatCount, formatNumber } from '../../numbers';
import { nameUnit } from '../nameUnit';
import { formatNumeral } from '../pass/passArithmetic';
import { useSettled } from '../useSettled';
import { useNetworkWords } from '../words';
import { nameCell } from './nameCell';
import type { WeightsAtEpoch } from './weightsStore';
import { type Cell, countRows, findExtremes, placeOf } from './weightsView';
import { useWeightsWords } from './words';

/** Larger layers are told by their extremes, and cell by cell on the map. */
const MOST_CELLS = 300;

/** All weights in words and numbers, for those who do not see the maps. */
export function WeightsTables({ weights, id }: { weights: WeightsAtEpoch; id: number }) {
  const names = useNetworkWords();
  const words = useWeightsWords();
  const settled = useSettled(weights);
  const parameters = settled.byRun.get(id);
  if (!parameters) return null;
  const { network, start } = settled;
  const tell = (cell: Cell, values: (p: number) => number) =>
    words.told(
      nameCell(network, cell, names, words),
      formatNumber(values(placeOf(places[cell.layer]!, cell.row, cell.column)), 4),
    );
  const places = placeLayers(network.shape);
  return places.map((place, layer) => {
    const extremes = findExtremes(network.shape, start, parameters, layer);
    const number = formatCount(layer + 1);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
      <div key={layer}>
        <p>
          {extremes
            ? words.summary(
                number,
                tell(extremes.largest, (p) => parameters[p]!),
                tell(extremes.smallest, (p) => parameters[p]!),
                tell(extremes.mostMoved, (p) => parameters[p]! - start[p]!),
              )
            : words.summaryNone(number)}
        </p>
        {place.end - place.weights <= MOST_CELLS && (
          <table>
            <caption>{words.table(number)}</caption>
            <thead>
              <tr>
                <td />
                {Array.from({ length: place.outputs }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <th key={column} scope="col">
                    {nameUnit(network, layer + 1, column, names)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: countRows(place) }, (_, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={row}>
                  <th scope="row">
                    {row === place.inputs ? words.bias : nameUnit(network, layer, row, names)}
                  </th>
                  {Array.from({ length: place.outputs }, (_, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <td key={column}>{formatNumeral(parameters[placeOf(place, row, column)]!, 4)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    );
  });
}
