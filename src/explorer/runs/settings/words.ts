import { type RunSettingsCatalog, runSettingsEn } from '../../../locales/runSettings.en';
import { runSettingsZhCN } from '../../../locales/runSettings.zh-CN';
import type { Language } from '../../../state/language';
import { usePreferences } from '../../session';

const CATALOGS: Readonly<Record<Language, RunSettingsCatalog>> = {
  en: runSettingsEn,
  'zh-CN': runSettingsZhCN,
};

/** The words of a run's settings in the language of the page. */
export function useRunSettingsWords(): RunSettingsCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
