import { type ComponentType, useCallback, useState } from 'react';
import { usePreferences, useSession } from '../session';
import type { followLecture, startVeil } from './classVeil';

/** What the lecture mode shows, once it is loaded. */
export interface LectureParts {
  readonly Bar: ComponentType;
  readonly Code: ComponentType;
  readonly startVeil: typeof startVeil;
  readonly followLecture: typeof followLecture;
}

/** The way into the lecture mode, which loads it, and its parts while the page is in it; else null. */
export function useLecture(): { readonly parts: LectureParts | null; readonly enter: () => Promise<void> } {
  const { preferences } = useSession();
  const isOn = usePreferences((state) => state.lecture !== 'off');
  const [parts, setParts] = useState<LectureParts | null>(null);
  const enter = useCallback(async () => {
    const { LECTURE } = await import('./lecture');
    setParts(LECTURE);
    preferences.getState().actions.setLecture('asking');
  }, [preferences]);
  return { parts: isOn ? parts : null, enter };
}
