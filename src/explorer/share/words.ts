import { type ScriptTexts, scriptEn } from '../../locales/script.en';
import { scriptZhCN } from '../../locales/script.zh-CN';
import { type ShareCatalog, shareEn } from '../../locales/share.en';
import { shareZhCN } from '../../locales/share.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

/** The dialog's messages by language; those who read a shared page may have another one than the page here. */
export const SHARE_CATALOGS: Readonly<Record<Language, ShareCatalog>> = { en: shareEn, 'zh-CN': shareZhCN };

/** The dialog's messages in the language of the page. */
export function useShareCatalog(): ShareCatalog {
  return SHARE_CATALOGS[usePreferences((state) => state.language)];
}

/** The comments of scripts by language. */
export const SCRIPT_CATALOGS: Readonly<Record<Language, ScriptTexts>> = { en: scriptEn, 'zh-CN': scriptZhCN };
