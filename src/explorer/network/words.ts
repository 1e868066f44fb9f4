import { type NetworkCatalog, networkEn } from '../../locales/network.en';
import { networkZhCN } from '../../locales/network.zh-CN';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';

const CATALOGS: Readonly<Record<Language, NetworkCatalog>> = { en: networkEn, 'zh-CN': networkZhCN };

/** The words of networks in the language of the page. */
export function useNetworkWords(): NetworkCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}
