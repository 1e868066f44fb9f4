import type { PreferencesState } from '../../state/preferences';

/** Light or dark, with "system" answered by the browser. */
export function resolveTheme(theme: PreferencesState['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
