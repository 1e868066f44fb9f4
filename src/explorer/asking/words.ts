import { use, useMemo } from 'react';
import { type AskingCatalog, askingEn } from '../../locales/asking.en';
import { askingZhCN } from '../../locales/asking.zh-CN';
import type { TrainingAskingCatalog } from '../../locales/askingTrainings.en';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';
import { TrainingTextsContext } from './trainingTextsContext';

/** The messages of questions by language. */
export const ASKING_CATALOGS: Readonly<Record<Language, AskingCatalog>> = {
  en: askingEn,
  'zh-CN': askingZhCN,
};

/** The messages of questions, and those that a network has of its own, where one may be asked about. */
export type AskingWords = AskingCatalog & { readonly training?: TrainingAskingCatalog };

/** The messages of questions in the language of the page. */
export function useAskingCatalog(): AskingWords {
  const language = usePreferences((state) => state.language);
  const trainings = use(TrainingTextsContext);
  return useMemo(() => {
    const words = ASKING_CATALOGS[language];
    return trainings ? { ...words, training: trainings[language] } : words;
  }, [language, trainings]);
}

/**
 * What a network has of its own.
 *
 * @throws Error where it was not given
 */
export function trainingOf({ training }: AskingWords): TrainingAskingCatalog {
  if (!training) throw new Error('a question about a network needs TrainingTextsContext above it');
  return training;
}
