import { type LandscapesCatalog, landscapesEn } from '../../locales/landscapes.en';
import { landscapesZhCN } from '../../locales/landscapes.zh-CN';
import { type PickerCatalog, pickerEn } from '../../locales/picker.en';
import { pickerZhCN } from '../../locales/picker.zh-CN';
import { usePreferences } from '../session';

/** The picker's messages in the language of the page. */
export function usePickerCatalog(): PickerCatalog {
  return usePreferences((state) => state.language) === 'en' ? pickerEn : pickerZhCN;
}

/** The names of the landscapes in the language of the page. */
export function useLandscapesCatalog(): LandscapesCatalog {
  return usePreferences((state) => state.language) === 'en' ? landscapesEn : landscapesZhCN;
}
