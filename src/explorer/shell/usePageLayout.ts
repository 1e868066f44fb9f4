import { type RefObject, useLayoutEffect, useState } from 'react';

/** How the regions are arranged; read from the width of the page itself, since an embed is narrow on a wide screen. */
export type PageLayout = 'narrow' | 'medium' | 'wide';

/** Width in CSS pixels to arrangement. */
export function layoutForWidth(widthPx: number): PageLayout {
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
  return layout;
}
