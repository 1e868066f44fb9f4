import { useEffect } from 'react';
import { useSession } from '../session';

/**
 * The key of the lecture mode: it enters, then tells the answer, then hides it for the next question. Not a letter,
 * which screen readers take for themselves and fields need; no browser and no screen reader has a use for F2 alone.
 */
export const LECTURE_KEY = 'F2';

/** Enters the lecture mode by {@link LECTURE_KEY}, goes on in it, and leaves it by Escape. */
export function useLectureKeys(enter: () => void): void {
  const { preferences } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { lecture, actions } = preferences.getState();
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      // Escape belongs to a dialog first, and to a field that it gives its last number back
      const isBusy =
        document.querySelector('dialog[open]') !== null ||
        (event.target instanceof HTMLInputElement && event.target.type === 'text');
      if (!isPlain || event.repeat || event.defaultPrevented) return;
      if (event.key === LECTURE_KEY) {
        event.preventDefault();
        if (lecture === 'off') enter();
        else actions.setLecture(lecture === 'asking' ? 'telling' : 'asking');
      } else if (event.key === 'Escape' && lecture !== 'off' && !isBusy) {
        actions.setLecture('off');
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [preferences, enter]);
}
