import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How the regions are arranged; read from the width of the page itself, since an embed is narrow on a wide screen. */
export type PageLayout = 'narrow' | 'medium' | 'wide' | 'lecture' | 'print';

/** Width in CSS pixels to arrangement. */
export function layoutForWidth(widthPx: number): Exclude<PageLayout, 'lecture' | 'print'> {
  if (widthPx >= 1080) return 'wide';
  return widthPx >= 620 ? 'medium' : 'narrow';
}

/**
 * Follows the width of `page`; measured before the first paint, so that nothing shifts after it.
 *
 * @param isLecture whether it is shown to a class: where it is wide, for a projector
 */
export function usePageLayout(page: RefObject<HTMLElement | null>, isLecture: boolean): PageLayout {
  const [layout, setLayout] = useState<PageLayout>(() =>
    layoutForWidth(document.documentElement.clientWidth),
  );
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    // as it is on the screen, whatever it is zoomed by
    const measure = () => setLayout(layoutForWidth(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
  if (useIsPrinting()) return 'print';
  return isLecture && layout === 'wide' ? 'lecture' : layout;
}

// A printed page is laid out and drawn before the browser takes its picture: no observer would be told in time.
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const show = (next: boolean) => {
      flushSync(() => setPrinting(next));
      flushSync(() => dispatchEvent(new Event('resize')));
    };
    const onBeforePrint = () => show(true);
    const onAfterPrint = () => show(false);
    addEventListener('beforeprint', onBeforePrint);
    addEventListener('afterprint', onAfterPrint);
    return () => {
      removeEventListener('beforeprint', onBeforePrint);
      removeEventListener('afterprint', onAfterPrint);
    };
  }, []);
  return isPrinting;
}
