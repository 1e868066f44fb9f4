import { type Neuron, wantedOf } from '../../core/objectives/neuron';
import { formatNumber } from '../numbers';
import { VisuallyHidden } from '../VisuallyHidden';
import { useNeuronWords } from './words';

/** The points with what the neuron answers, for those who do not see the plot. @param props.answers null: not known */
export function NeuronTable(props: { neuron: Neuron; answers: readonly number[] | null }) {
  const { neuron, answers } = props;
  const { table, columns } = useNeuronWords();
  return (
    <VisuallyHidden>
      <table>
        <caption>{table}</caption>
        <thead>
          <tr>
            {[columns.input, columns.target, columns.answer, columns.error].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {neuron.points.map(({ input, target }, place) => {
            const wanted = wantedOf(neuron, target);
            const answer = answers?.[place] ?? Number.NaN;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
              <tr key={place}>
                <td>{formatNumber(input)}</td>
                <td>{formatNumber(wanted)}</td>
                <td>{formatNumber(answer, 4)}</td>
                <td>{formatNumber(answer - wanted, 4)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
