import type { Catalog } from '../locales/en';
import type { Language } from '../state/language';

const LOADERS: Record<Language, () => Promise<Catalog>> = {
  en: () => import('../locales/en').then(({ en }) => en),
  'zh-CN': () => import('../locales/zh-CN').then(({ zhCN }) => zhCN),
};

/** Loads the messages of a language, since few readers need more than one. Rejects where they can't be loaded. */
export function loadCatalog(language: Language): Promise<Catalog> {
  return LOADERS[language]();
}
