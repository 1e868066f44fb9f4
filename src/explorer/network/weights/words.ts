import { type WeightsCatalog, weightsEn } from '../../../locales/weights.en';
import { weightsZhCN } from '../../../locales/weights.zh-CN';
import type { Language } from '../../../state/language';
import { usePreferences } from '../../session';

const CATALOGS: Readonly<Record<Language, WeightsCatalog>> = { en: weightsEn, 'zh-CN': weightsZhCN };

/** The words of the picture of all weights, in the language of the page. */
export function useWeightsWords(): WeightsCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
