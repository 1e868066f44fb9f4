import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How the regions are arranged; read from the width of the page itself, since an embed is narrow on a wide screen. */
export type PageLayout = 'narrow' | 'medium' | 'wide' | 'print';

/** Width in CSS pixels to arrangement. */
export function layoutForWidth(widthPx: number): Exclude<PageLayout, 'print'> {
  if (widthPx >= 1080) return 'wide';
  return widthPx >= 620 ? 'medium' : 'narrow';
}

/** Follows the width of `page`; measured before the first paint, so that nothing shifts after it. */
export function usePageLayout(page: RefObject<HTMLElement | null>): PageLayout {
  const [layout, setLayout] = useState<PageLayout>(() =>
    layoutForWidth(document.documentElement.clientWidth),
  );
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    setLayout(layoutForWidth(element.clientWidth));
    const observer = new ResizeObserver(() => setLayout(layoutForWidth(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
  return useIsPrinting() ? 'print' : layout;
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
