import { type NeuronCatalog, neuronEn } from '../../locales/neuron.en';
import { neuronZhCN } from '../../locales/neuron.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

const CATALOGS: Readonly<Record<Language, NeuronCatalog>> = { en: neuronEn, 'zh-CN': neuronZhCN };

/** The words of one neuron in the language of the page. */
export function useNeuronWords(): NeuronCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
