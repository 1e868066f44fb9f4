import { type ModelCatalog, modelEn } from '../../../locales/model.en';
import { modelZhCN } from '../../../locales/model.zh-CN';
import type { Language } from '../../../state/language';
import { usePreferences } from '../../session';

/** By language; what was dropped is told in the one that the page has by then. */
export const MODEL_CATALOGS: Readonly<Record<Language, ModelCatalog>> = { en: modelEn, 'zh-CN': modelZhCN };

/** The words of models and of one's own data in the language of the page. */
export function useModelWords(): ModelCatalog {
  return MODEL_CATALOGS[usePreferences((state) => state.language)];
}
