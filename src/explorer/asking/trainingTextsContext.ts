import { createContext } from 'react';
import type { TrainingAskingCatalog } from '../../locales/askingTrainings.en';
import type { Language } from '../../state/language';

/** Given by what shows networks, so that frames that ask about formulas do without. Default: none is asked about. */
export const TrainingTextsContext = createContext<Readonly<Record<Language, TrainingAskingCatalog>> | null>(
  null,
);
