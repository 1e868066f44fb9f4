import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { SegmentedControl } from '../SegmentedControl';
import { CloseButton } from './CloseButton';
import styles from './SectionDialog.module.css';

/** What a button knows of the dialog that it opens. */
export interface DialogProps {
  readonly isOpen: boolean;
  /** Told when it was closed, by a key, by its button, by a press beside it or from within. */
  readonly onClose: () => void;
}

/** A modal dialog with a title, sections to choose from, and one of them below. */
export function SectionDialog<Section extends string>(
  props: DialogProps & {
    title: string;
    /** What its button to close is called. */
    close: string;
    /** What the choice of sections is called. */
    label: string;
    section: Section;
    sections: readonly { readonly value: Section; readonly label: string }[];
    onSection: (section: Section) => void;
    /** Its width, where it is not the usual. */
    className?: string | undefined;
    children: ReactNode;
  },
) {
  const { isOpen, title, section, sections, className = '' } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // as a dialog is modal only when it is shown so, and gives the focus back only when it is closed
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      aria-labelledby={titleId}
      closedby="any"
      onClose={(event) => {
        // the close of a dialog within comes by here too
        if (event.target === dialog.current) props.onClose();
      }}
    >
      {isOpen && (
        <div className={styles.sheet}>
          <div className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <SegmentedControl
              label={props.label}
              value={section}
              options={sections}
              onChange={props.onSection}
            />
            <CloseButton label={props.close} onClick={() => dialog.current?.close()} />
          </div>
          {props.children}
        </div>
      )}
    </dialog>
  );
}
