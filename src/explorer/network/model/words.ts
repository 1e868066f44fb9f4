import { type ModelCatalog, modelEn } from '../../../locales/model.en';
import { modelZhCN } from '../../../locales/model.zh-CN';
import type { Language } from '../../../state/language';
import { usePreferences } from '../../session';

const CATALOGS: Readonly<Record<Language, ModelCatalog>> = { en: modelEn, 'zh-CN': modelZhCN };

/** The words of models and of one's own data in the language of the page. */
export function useModelWords(): ModelCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
