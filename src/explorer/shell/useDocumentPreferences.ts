import { useLayoutEffect } from 'react';
import { useCatalog } from '../language';
import { usePreferences } from '../session';
import { resolveTheme } from './theme';

/**
 * Tells the document the language, title and theme that the person chose, and follows the system where they chose none.
 *
 * @param title default: the page's name
 */
export function useDocumentPreferences(title = ''): void {
  const { shell } = useCatalog();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = title || shell.title;
  }, [language, title, shell.title]);

  useLayoutEffect(() => {
    const apply = () => {
      document.documentElement.dataset.theme = resolveTheme(theme);
    };
    apply();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
