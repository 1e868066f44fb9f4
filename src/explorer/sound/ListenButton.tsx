import { Volume2 } from 'lucide-react';
import { useCatalog } from '../language';
import styles from './ListenButton.module.css';
import { type Heard, useListening } from './listening';

/** Listens to a run or a chart, called by `name`, or stops doing so. */
export function ListenButton({ to, name }: { to: Heard; name: string }) {
  const { shell } = useCatalog();
  const { heard, listen, loadAhead } = useListening();
  const label = shell.listen(name);
  return (
    <button
      type="button"
      className={styles.button}
      data-listen={to}
      aria-label={label}
      aria-pressed={heard === to}
      title={label}
      onPointerEnter={loadAhead}
      onFocus={loadAhead}
      onClick={() => listen(to)}
    >
      <Volume2 aria-hidden />
    </button>
  );
}
