import { FolderOpen } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef } from 'react';
import controls from '../../share/controls.module.css';
import styles from './ModelDialog.module.css';

/** A place that takes a file: chosen by a button, or dropped onto it. */
export function FileField(props: {
  label: string;
  hint: string;
  /** Endings of files, such as `.json`. */
  accept: string;
  onFile: (file: File) => void;
  children?: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  // the page opens experiments that are dropped anywhere else
  const take = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
    if (file) props.onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for those who drag nothing
    <div className={styles.drop} onDragEnter={take} onDragOver={take} onDrop={take}>
      <button type="button" className={controls.button} onClick={() => field.current?.click()}>
        <FolderOpen aria-hidden />
        {props.label}
      </button>
      <span className={styles.hint}>{props.hint}</span>
      <input
        ref={field}
        type="file"
        accept={props.accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) props.onFile(file);
          // so that the same file, corrected, can be chosen again
          target.value = '';
        }}
      />
      {props.children}
    </div>
  );
}
