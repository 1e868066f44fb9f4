import { type RefObject, useLayoutEffect, useState } from 'react';

/** Size of a drawing in whole CSS pixels. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Size of an element's content box, followed as it changes; null until it has one. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const next = { widthPx: measured.clientWidth, heightPx: measured.clientHeight };
      if (!(next.widthPx > 0 && next.heightPx > 0)) return;
      setSize((size) => (size?.widthPx === next.widthPx && size.heightPx === next.heightPx ? size : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    // announced synchronously before printing, when the observer would be too late
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [element]);
  return size;
}
