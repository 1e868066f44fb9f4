import { useSyncExternalStore } from 'react';

/** The theme that the document is shown in, for what paints with its colours; follows the system where that decides. */
export function useShownTheme(): string {
  return useSyncExternalStore(follow, () => document.documentElement.dataset.theme ?? '');
}

/** The attribute and not the system's setting is followed: colours are new only once it has changed. */
function follow(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
