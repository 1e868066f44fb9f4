import { type TensorsCatalog, tensorsEn } from '../../locales/tensors.en';
import { tensorsZhCN } from '../../locales/tensors.zh-CN';
import { usePreferences } from '../session';

/** The playground's messages in the language of the page. */
export function useTensorsCatalog(): TensorsCatalog {
  return usePreferences((state) => state.language) === 'en' ? tensorsEn : tensorsZhCN;
}
