import { FUNCTION_ARITY, type FunctionName } from '../../core/expression/syntax';
import styles from './FunctionList.module.css';
import { usePickerCatalog } from './words';

const FUNCTIONS = Object.entries(FUNCTION_ARITY) as [FunctionName, readonly [least: number, most: number]][];

/** Everything that an expression may have in it. */
export function FunctionList() {
  const { own } = usePickerCatalog();
  return (
    <dl className={styles.list}>
      <dt>{own.functions}</dt>
      <dd>
        <code>+ − * / ^ | |</code> {own.operators}
      </dd>
      <dd>
        {FUNCTIONS.map(([name, [, most]]) => (
          <span key={name}>
            <code>{own.called(name, most)}</code>{' '}
          </span>
        ))}
        <code>pi</code> <code>e</code>
      </dd>
    </dl>
  );
}
