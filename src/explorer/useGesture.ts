import { useEffect, useMemo } from 'react';
import type { Session } from '../state/session';
import { useSession } from './session';

/** Brackets a series of edits, so that they are one step of undo and the axes hold until the last. */
export interface Gesture {
  /** A pointer went down on the control; the gesture lasts until it is let go, wherever that happens. */
  grab(): void;
  /** A key or a button is about to change the value; the gesture lasts until `PAUSE_MS` without another. */
  step(control: Element): void;
  /** The control is left. */
  finish(): void;
}

const PAUSE_MS = 700;

/** The gestures of one control. */
export function useGesture(): Gesture {
  const session = useSession();
  const gesture = useMemo(() => createGesture(session), [session]);
  useEffect(() => () => gesture.finish(), [gesture]);
  return gesture;
}

function createGesture({ experiment }: Session): Gesture {
  let control: Element | null = null;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hold(): void {
    if (isHeld) return;
    isHeld = true;
    experiment.getState().actions.hold();
  }

  function finish(): void {
    clearTimeout(timer);
    window.removeEventListener('pointerup', finish);
    window.removeEventListener('pointercancel', finish);
    window.removeEventListener('pointerdown', finishElsewhere, true);
    if (!isHeld) return;
    isHeld = false;
    experiment.getState().actions.release();
  }

  // in the capture phase, before the control that is pressed next begins a gesture of its own
  function finishElsewhere({ target }: Event): void {
    if (!(target instanceof Node && control?.contains(target))) finish();
  }

  return {
    grab() {
      finish();
      hold();
      window.addEventListener('pointerup', finish);
      window.addEventListener('pointercancel', finish);
    },
    step(steppedControl) {
      control = steppedControl;
      hold();
      window.addEventListener('pointerdown', finishElsewhere, true);
      clearTimeout(timer);
      timer = setTimeout(finish, PAUSE_MS);
    },
    finish,
  };
}
