import type { Catalog } from '../locales/en';
import type { Language } from '../state/language';
import { usePreferences } from './session';

/** The messages of some of the languages. */
export type Catalogs = Partial<Record<Language, Catalog>>;

const CATALOGS: Catalogs = {};

/** Brings in the messages of languages; before anything is shown in them. */
export function provideCatalogs(catalogs: Catalogs): void {
  Object.assign(CATALOGS, catalogs);
}

/**
 * The messages of the language the page is shown in.
 *
 * @throws Error where {@link provideCatalogs} has not brought them in
 */
export function useCatalog(): Catalog {
  const language = usePreferences((state) => state.language);
  const catalog = CATALOGS[language];
  if (!catalog) throw new Error(`the catalog ${language} must be provided before it is shown`);
  return catalog;
}
