import { type EveryCatalog, everyEn } from '../../locales/every.en';
import { everyZhCN } from '../../locales/every.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

const CATALOGS: Readonly<Record<Language, EveryCatalog>> = { en: everyEn, 'zh-CN': everyZhCN };

/** The words of every learning rate and of the map, in the language of the page. */
export function useEveryWords(): EveryCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
