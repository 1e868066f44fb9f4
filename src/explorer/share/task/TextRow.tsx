import { useId } from 'react';
import controls from '../controls.module.css';
import { Row } from '../Row';
import styles from './TaskSection.module.css';
import { useTaskCatalog } from './words';

/** Left letters are told from so few on. */
const FEW = 50;

/** A text of a task: plain, of any language, of a limited length. */
export function TextRow(props: {
  label: string;
  placeholder: string;
  longest: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, placeholder, longest, value, onChange } = props;
  const { left } = useTaskCatalog();
  const noteId = useId();
  const isNearEnd = longest - value.length <= FEW;
  return (
    <Row name={label}>
      <textarea
        className={`${controls.field} ${styles.text}`}
        aria-label={label}
        aria-describedby={isNearEnd ? noteId : undefined}
        placeholder={placeholder}
        maxLength={longest}
        rows={2}
        dir="auto"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {isNearEnd && (
        <p id={noteId} className={styles.note}>
          {left(longest - value.length)}
        </p>
      )}
    </Row>
  );
}
