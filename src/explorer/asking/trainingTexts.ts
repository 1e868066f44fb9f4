import { askingTrainingsEn, type TrainingAskingCatalog } from '../../locales/askingTrainings.en';
import { askingTrainingsZhCN } from '../../locales/askingTrainings.zh-CN';
import type { Language } from '../../state/language';

/** What questions about networks say otherwise, by language. */
export const TRAINING_TEXTS: Readonly<Record<Language, TrainingAskingCatalog>> = {
  en: askingTrainingsEn,
  'zh-CN': askingTrainingsZhCN,
};
