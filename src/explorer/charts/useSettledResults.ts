import { useEffect, useState } from 'react';
import type { ResultsState } from '../../state/results';
import { useSession } from '../session';

const SETTLE_MS = 250;

/** The results once nothing has moved for a moment: for what is read, not watched. */
export function useSettledResults(): ResultsState {
  const session = useSession();
  const [settled, setSettled] = useState(() => session.results.getState());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (session.experiment.getState().held) wait();
        else setSettled(session.results.getState());
      }, SETTLE_MS);
    };
    wait();
    const stop = session.results.subscribe(wait);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return settled;
}
