import { X } from 'lucide-react';
import styles from './CloseButton.module.css';

/** The cross in the header of a dialog. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.close} aria-label={label} onClick={onClick}>
      <X aria-hidden />
    </button>
  );
}
