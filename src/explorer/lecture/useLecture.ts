import { type ComponentType, useCallback, useState } from 'react';
import type { Lecture } from '../../state/preferences';
import { usePreferences, useSession } from '../session';

/** What the lecture mode shows, once it is loaded. */
interface LectureParts {
  readonly Bar: ComponentType;
  readonly Code: ComponentType;
}

/** The lecture mode of the page: where it stands, what it shows, and the way in, which loads it. */
export function useLecture(): {
  readonly phase: Lecture;
  readonly parts: LectureParts | null;
  readonly enter: () => Promise<void>;
} {
  const { preferences } = useSession();
  const phase = usePreferences((state) => state.lecture);
  const [parts, setParts] = useState<LectureParts | null>(null);
  const enter = useCallback(async () => {
    const [{ LectureBar }, { LectureCode }] = await Promise.all([
      import('./LectureBar'),
      import('./LectureCode'),
    ]);
    setParts({ Bar: LectureBar, Code: LectureCode });
    preferences.getState().actions.setLecture('asking');
  }, [preferences]);
  return { phase, parts: phase === 'off' ? null : parts, enter };
}
