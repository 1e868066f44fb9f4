import { useId } from 'react';
import styles from './SegmentedControl.module.css';

/** A few choices of which one holds, drawn as joined buttons; native radio buttons underneath. */
export function SegmentedControl<T extends string>(props: {
  /** Names the group for screen readers. */
  label: string;
  value: T;
  options: readonly {
    readonly value: T;
    readonly label: string;
    /** Why it can't be chosen; left out: it can. */
    readonly obstacle?: string | undefined;
  }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={styles.option} title={option.obstacle}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            disabled={option.obstacle !== undefined}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
