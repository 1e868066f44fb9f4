import type { PathValueName } from '../../state/preferences';
import { useLandscape } from '../charts/useLandscape';
import { usePreferences } from '../session';

/** What the path of two weights shows: what was chosen, or x where that needs a minimum and none was found. */
export function usePathValueName(): PathValueName {
  const chosen = usePreferences((state) => state.pathValue);
  const { minima } = useLandscape();
  return chosen === 'distance' && minima.length === 0 ? 'x' : chosen;
}
