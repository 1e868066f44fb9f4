import { type ComponentType, type ReactNode, useState } from 'react';
import styles from './DialogButton.module.css';
import type { DialogProps } from './SectionDialog';

/** A button that opens a dialog, which is loaded when someone is about to open it. */
export function DialogButton(props: {
  /** Loads the dialog; only the first time costs anything. */
  load: () => Promise<ComponentType<DialogProps>>;
  /** Said beside the button where it cannot be loaded. */
  failed: string;
  className?: string | undefined;
  placeClassName?: string | undefined;
  /** What it is called, where its content is not that. */
  label?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  const { load, className, placeClassName = '' } = props;
  const [Dialog, setDialog] = useState<ComponentType<DialogProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const loadAhead = () => load().catch(() => {});
  const open = async () => {
    try {
      const Loaded = await load();
      setDialog(() => Loaded);
      setOpen(true);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <span className={`${styles.place} ${placeClassName}`}>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-label={props.label}
        title={props.title}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={open}
      >
        {props.children}
      </button>
      {hasFailed && (
        <span role="alert" className={styles.problem}>
          {props.failed}
        </span>
      )}
      {Dialog && <Dialog isOpen={isOpen} onClose={() => setOpen(false)} />}
    </span>
  );
}
