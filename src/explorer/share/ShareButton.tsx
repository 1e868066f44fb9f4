import { type ComponentType, useState } from 'react';
import { useCatalog } from '../language';
import styles from './ShareButton.module.css';
import type { ShareDialogProps } from './ShareDialog';

const load = () => import('./ShareDialog');

/** Opens the share dialog, which is loaded when someone is about to open it. */
export function ShareButton({ className }: { className: string }) {
  const { shell } = useCatalog();
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const loadAhead = () => load().catch(() => {});
  const open = async () => {
    try {
      const { ShareDialog } = await load();
      setDialog(() => ShareDialog);
      setOpen(true);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <span className={styles.place}>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={open}
      >
        {shell.share}
      </button>
      {hasFailed && (
        <span role="alert" className={styles.problem}>
          {shell.shareFailed}
        </span>
      )}
      {Dialog && <Dialog isOpen={isOpen} onClose={() => setOpen(false)} />}
    </span>
  );
}
