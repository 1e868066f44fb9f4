import type { Inference } from '../../../core/model/inference';
import { formatNumber } from '../../numbers';
import styles from './ModelDialog.module.css';
import { useModelWords } from './words';

/** Significant digits: enough to check a sum by hand. */
const DIGITS = 6;

/** Every number of one forward pass: a table of the inputs, and one of each layer. */
export function InsideTables(props: {
  features: readonly number[];
  inference: Inference;
  featureNames: readonly string[];
  classNames: readonly string[];
}) {
  const { ask } = useModelWords();
  const { inputs, sums, values } = props.inference;
  const { columns } = ask;
  const last = sums.length - 1;
  return (
    <div className={styles.tables}>
      <NumberTable
        caption={ask.input}
        heads={[columns.unit, columns.measured, columns.seen]}
        rows={inputs.map((seen, i) => [props.featureNames[i]!, props.features[i]!, seen])}
      />
      {sums.map((layer, l) => (
        <NumberTable
          key={ask.layer(l + 1)}
          caption={ask.layer(l + 1)}
          heads={[columns.unit, columns.sum, columns.value]}
          rows={layer.map((sum, unit) => [
            l === last ? props.classNames[unit]! : String(unit + 1),
            sum,
            values[l]![unit]!,
          ])}
        />
      ))}
    </div>
  );
}

function NumberTable(props: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly [name: string, first: number, second: number])[];
}) {
  return (
    <table>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([name, first, second], k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place, two features may have one name
          <tr key={k}>
            <th scope="row">{name}</th>
            <td>{formatNumber(first, DIGITS)}</td>
            <td>{formatNumber(second, DIGITS)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
