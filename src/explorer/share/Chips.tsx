import { useId } from 'react';
import styles from './Chips.module.css';

/** Many choices of which one holds, over as many lines as they need; native radio buttons underneath. */
export function Chips<T extends string>(props: {
  /** Names the group for screen readers. */
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
