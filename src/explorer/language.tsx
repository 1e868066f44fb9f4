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

/** The messages of the language the page is shown in. */
export function useCatalog(): Catalog {
  return catalogOf(usePreferences((state) => state.language));
}

/**
 * The messages of one language.
 *
 * @throws Error before {@link provideCatalogs} has brought in any
 */
export function catalogOf(language: Language): Catalog {
  // another rather than nothing, should what was guessed while the page was on its way not be what its link says
  const catalog = CATALOGS[language] ?? Object.values(CATALOGS)[0];
  if (!catalog) throw new Error('a catalog must be provided before anything is shown');
  return catalog;
}
