import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { readView } from '../../state/address';
import { SegmentedControl } from '../SegmentedControl';
import { useSession } from '../session';
import { ShareContent } from './ShareContent';
import styles from './ShareDialog.module.css';
import { startSharing } from './sharing';
import { useShareCatalog } from './words';

/** What the button knows of its dialog. */
export interface ShareDialogProps {
  readonly isOpen: boolean;
  /** Told when it was closed, by a key, by its button or by a press beside it. */
  readonly onClose: () => void;
}

/** What can be shared, each a section of the dialog. */
export type ShareSection = 'link' | 'embed' | 'task' | 'picture' | 'poster' | 'data' | 'code';

const SECTIONS: readonly ShareSection[] = ['link', 'embed', 'task', 'picture', 'poster', 'data', 'code'];

/** The share dialog. What was chosen in it stays chosen when it is opened again. */
export function ShareDialog({ isOpen, onClose }: ShareDialogProps) {
  const words = useShareCatalog();
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [section, setSection] = useState<ShareSection>('link');
  const [sharing, setSharing] = useState(() => startSharing(readView(session)));

  // as a dialog is modal only when it is shown so, and gives the focus back only when it is closed
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      onClose={(event) => {
        // the close of a dialog within comes by here too
        if (event.target === dialog.current) onClose();
      }}
    >
      {isOpen && (
        <div className={styles.sheet}>
          <div className={styles.header}>
            <h2 id={titleId}>{words.title}</h2>
            <SegmentedControl
              label={words.sections}
              value={section}
              options={SECTIONS.map((value) => ({ value, label: words.section[value] }))}
              onChange={setSection}
            />
            <button
              type="button"
              className={styles.close}
              aria-label={words.close}
              onClick={() => dialog.current?.close()}
            >
              <X aria-hidden />
            </button>
          </div>
          <ShareContent section={section} sharing={sharing} onChange={setSharing} />
        </div>
      )}
    </dialog>
  );
}
