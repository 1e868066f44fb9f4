import { type LectureCatalog, lectureEn } from '../../locales/lecture.en';
import { lectureZhCN } from '../../locales/lecture.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

const CATALOGS: Readonly<Record<Language, LectureCatalog>> = { en: lectureEn, 'zh-CN': lectureZhCN };

/** The messages of the lecture mode in the language of the page. */
export function useLectureCatalog(): LectureCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
