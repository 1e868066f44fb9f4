import type { NetworkStopFacts } from '../../locales/lessonFacts';
import type { LessonNetworksCatalog } from '../../locales/lessonNetworks.en';
import { lessonNetworksEn } from '../../locales/lessonNetworks.en';
import { lessonNetworksZhCN } from '../../locales/lessonNetworks.zh-CN';
import type { Language } from '../../state/language';
import { formatCount } from '../numbers';
import { deriveNeuronFacts } from './neuronFacts';
import { STOPS } from './stops';

/** The words of the last two stops. Loaded with them. */
export const NETWORK_STOP_CATALOGS: Readonly<Record<Language, LessonNetworksCatalog>> = {
  en: lessonNetworksEn,
  'zh-CN': lessonNetworksZhCN,
};

/** Computes the numbers that are told there from the start. */
export function deriveNetworkStopFacts(): NetworkStopFacts {
  const { network, epochs } = STOPS.find(({ id }) => id === 'network')!.parts[0]!.experiment;
  return {
    neuron: deriveNeuronFacts(),
    network: { batchSize: formatCount(network?.batchSize ?? Number.NaN), epochs: formatCount(epochs) },
  };
}
