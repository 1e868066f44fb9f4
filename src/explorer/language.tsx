import type { Catalog } from '../locales/en';
import type { Language } from '../state/language';
import { usePreferences } from './session';

const CATALOGS: Partial<Record<Language, Catalog>> = {};

/** Brings in the messages of a language; before anything is shown in it. */
export function provideCatalog(language: Language, catalog: Catalog): void {
  CATALOGS[language] = catalog;
}

/**
 * The messages of the language the page is shown in.
 *
 * @throws Error where {@link provideCatalog} has not brought them in
 */
export function useCatalog(): Catalog {
  const language = usePreferences((state) => state.language);
  const catalog = CATALOGS[language];
  if (!catalog) throw new Error(`the catalog ${language} must be provided before it is shown`);
  return catalog;
}
