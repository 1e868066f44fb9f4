import { type ContoursCatalog, contoursEn } from '../../locales/contours.en';
import { contoursZhCN } from '../../locales/contours.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

const CATALOGS: Readonly<Record<Language, ContoursCatalog>> = { en: contoursEn, 'zh-CN': contoursZhCN };

/** The words of the views of two weights, in the language of the page. */
export function useContourWords(): ContoursCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
