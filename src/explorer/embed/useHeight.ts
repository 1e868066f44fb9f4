import { type RefObject, useLayoutEffect } from 'react';
import { createHeightGuard } from './heightGuard';

/** Tells the height of an element whenever it changes; 0, in a frame that is not shown, is not told. */
export function useHeight(element: RefObject<HTMLElement | null>, tell: (px: number) => void): void {
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const guard = createHeightGuard(tell);
    const measure = () => {
      const { width, height } = measured.getBoundingClientRect();
      guard(width, height);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, tell]);
}
