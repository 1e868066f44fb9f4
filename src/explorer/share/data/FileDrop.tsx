import { type ComponentType, useEffect, useState } from 'react';
import type { DropNotice } from './DropNotice';

/** What was last brought onto the page. */
export interface Dropped {
  /** Of one drop. */
  readonly files: readonly File[];
  /** Counts the drops: the same file may be dropped again. */
  readonly turn: number;
}

/**
 * Hears files that are dragged onto the page, wherever they are dropped: a browser would leave the page for them. What
 * is said of them is loaded when the first one comes.
 */
export function FileDrop() {
  const [isOver, setOver] = useState(false);
  const [dropped, setDropped] = useState<Dropped>({ files: [], turn: 0 });
  const [Notice, setNotice] = useState<ComponentType<Parameters<typeof DropNotice>[0]> | null>(null);

  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      // the pointer has left the window where it enters nothing
      setOver(event.type === 'dragleave' ? event.relatedTarget !== null : event.type !== 'drop');
      // where it can't be loaded the file is not opened, and the page stays
      void import('./DropNotice').then(({ DropNotice: loaded }) => setNotice(() => loaded)).catch(() => {});
      const files = [...event.dataTransfer.files];
      if (event.type === 'drop') setDropped(({ turn }) => ({ files, turn: turn + 1 }));
    };
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const type of types) addEventListener(type, hear);
    return () => {
      for (const type of types) removeEventListener(type, hear);
    };
  }, []);

  return Notice && <Notice isOver={isOver} dropped={dropped} />;
}
