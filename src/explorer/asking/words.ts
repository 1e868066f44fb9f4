import { type AskingCatalog, askingEn } from '../../locales/asking.en';
import { askingZhCN } from '../../locales/asking.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

/** The messages of questions by language. */
export const ASKING_CATALOGS: Readonly<Record<Language, AskingCatalog>> = {
  en: askingEn,
  'zh-CN': askingZhCN,
};

/** The messages of questions in the language of the page. */
export function useAskingCatalog(): AskingCatalog {
  return ASKING_CATALOGS[usePreferences((state) => state.language)];
}
