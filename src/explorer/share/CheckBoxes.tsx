import styles from './CheckBoxes.module.css';

/** One of several things of which any may hold. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly isChosen: boolean;
  /** Where choosing it would change nothing. */
  readonly isDisabled?: boolean;
}

/** Check boxes in as many columns as there is room for. */
export function CheckBoxes<T extends string>(props: {
  /** Names the group for screen readers. */
  label: string;
  choices: readonly Choice<T>[];
  onChange: (value: T, isChosen: boolean) => void;
}) {
  const { label, choices, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice} data-disabled={choice.isDisabled}>
          <input
            type="checkbox"
            checked={choice.isChosen}
            disabled={choice.isDisabled}
            onChange={({ target }) => onChange(choice.value, target.checked)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
