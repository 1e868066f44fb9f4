import { placeLayers } from '../../../core/network/networkShape';
import { formatDecimals } from '../../numbers';
import { nameUnit } from '../nameUnit';
import type { ChosenUnit } from '../selection';
import { useNetworkWords } from '../words';
import type { ShownPass } from './usePass';

/** What comes into the chosen unit: each input with its weight and gradient. */
export function PassTable({ shown, unit }: { shown: ShownPass; unit: ChosenUnit }) {
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const { network, parameters, pass } = shown;
  const { inputs, outputs, weights } = placeLayers(network.shape)[unit.layer - 1]!;
  return (
    <table>
      <caption>{words.table}</caption>
      <thead>
        <tr>
          {[words.input, words.value, words.weightName, words.gradient].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: inputs }, (_, i) => {
          const at = weights + i * outputs + unit.unit;
          const numbers = [pass.values[unit.layer - 1]![i]!, parameters[at]!, pass.gradients[at]!];
          return (
            <tr key={at}>
              <th scope="row">{nameUnit(network, unit.layer - 1, i, catalog)}</th>
              {numbers.map((value, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay
                <td key={k}>{formatDecimals(value, 5)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
