import type { Language } from '../state/language';

/** The words of the buttons that listen, which only the full page has. `to` stands before the name of a run or chart. */
export const LISTEN_WORDS: Readonly<Record<Language, { readonly to: string; readonly failed: string }>> = {
  en: { to: 'Listen to', failed: 'Sound could not be loaded. Check the connection and press again.' },
  'zh-CN': { to: '聆听', failed: '声音未能加载。请检查网络后再按一次。' },
};
