import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps an element as high as its tallest content was, for as long as its width and `subject` stay: a sentence that
 * wraps, or no longer does, as a rate moves would otherwise resize the charts beside it and the host's page below.
 *
 * @param element holds one child, which is as high as its content
 * @param subject what the content is about; where it changes the element may shrink again
 */
export function useTallest(element: RefObject<HTMLElement | null>, subject: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for another subject
  useLayoutEffect(() => {
    const kept = element.current;
    const content = kept?.firstElementChild;
    if (!kept || !content) return;
    let tallest = { width: 0, height: 0 };
    const measure = () => {
      const { width, height } = content.getBoundingClientRect();
      if (width === tallest.width && height <= tallest.height) return;
      tallest = { width, height };
      kept.style.minBlockSize = `${height}px`;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [element, subject]);
}
