import { type Catalog, en } from '../locales/en';
import { zhCN } from '../locales/zh-CN';
import { usePreferences } from './session';

const CATALOGS: Record<'en' | 'zh-CN', Catalog> = { en, 'zh-CN': zhCN };

/** The messages of the language the page is shown in. */
export function useCatalog(): Catalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
