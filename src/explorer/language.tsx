import { type Catalog, en } from '../locales/en';
import { zhCN } from '../locales/zh-CN';
import type { Language } from '../state/parameters';
import { usePreferences } from './session';

const CATALOGS: Record<Language, Catalog> = { en, 'zh-CN': zhCN };

/** The messages of the language the page is shown in. */
export function useCatalog(): Catalog {
  return catalogOf(usePreferences((state) => state.language));
}

/** The messages of one language. */
export function catalogOf(language: Language): Catalog {
  return CATALOGS[language];
}
