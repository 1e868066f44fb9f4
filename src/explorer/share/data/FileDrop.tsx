import { type ComponentType, useEffect, useState } from 'react';
import { fileDrop } from '../../../locales/fileDrop';
import { usePreferences } from '../../session';
import type { DropNotice } from './DropNotice';
import styles from './FileDrop.module.css';

/** What was last brought onto the page. */
export interface Dropped {
  /** Of one drop. */
  readonly files: readonly File[];
  /** Counts the drops: the same file may be dropped again. */
  readonly turn: number;
}

/**
 * Hears files that are dragged onto the page, wherever they are dropped: a browser would leave the page for them. What
 * is said of them is loaded when the first one comes; where it can't be, a dropped file is said not to be opened.
 */
export function FileDrop() {
  const [isOver, setOver] = useState(false);
  const [dropped, setDropped] = useState<Dropped>({ files: [], turn: 0 });
  const [Notice, setNotice] = useState<ComponentType<Parameters<typeof DropNotice>[0]> | null>(null);

  const [hasFailed, setFailed] = useState(false);
  const failed = fileDrop[usePreferences((state) => state.language)];

  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      // the pointer has left the window where it enters nothing
      setOver(event.type === 'dragleave' ? event.relatedTarget !== null : event.type !== 'drop');
      import('./DropNotice').then(
        ({ DropNotice: loaded }) => {
          setNotice(() => loaded);
          setFailed(false);
        },
        () => setFailed(event.type === 'drop'),
      );
      const files = [...event.dataTransfer.files];
      if (event.type === 'drop') setDropped(({ turn }) => ({ files, turn: turn + 1 }));
    };
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const type of types) addEventListener(type, hear);
    return () => {
      for (const type of types) removeEventListener(type, hear);
    };
  }, []);

  if (hasFailed) {
    return (
      <p role="alert" className={styles.failed}>
        {failed}
      </p>
    );
  }
  return Notice && <Notice isOver={isOver} dropped={dropped} />;
}
