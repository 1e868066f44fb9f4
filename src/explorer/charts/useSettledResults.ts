import { useEffect, useState } from 'react';
import type { Experiment } from '../../core/experiment';

import type { ResultsState } from '../../state/results';
import type { Session } from '../../state/session';
import { useSession } from '../session';

const SETTLE_MS = 250;

/** The results once nothing has moved for a moment, for runs as they are called and shown now: for what is read, not watched. */
export function useSettledResults(): ResultsState {
  const session = useSession();
  const [settled, setSettled] = useState(() => readResults(session));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (session.experiment.getState().held) wait();
        else setSettled(readResults(session));
      }, SETTLE_MS);
    };
    wait();
    const stops = [session.results.subscribe(wait), session.experiment.subscribe(wait)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);
  return settled;
}

/** Hiding a run or writing its rate in another way asks for no new results, so these are told by the experiment. */
function readResults({ results, experiment }: Session): ResultsState {
  const state = results.getState();
  return state.experiment
    ? { ...state, experiment: withPresentRuns(state.experiment, experiment.getState().experiment) }
    : state;
}

function withPresentRuns(answered: Experiment, present: Experiment): Experiment {
  const runs = answered.runs.map((run) => {
    const same = present.runs.find(({ id }) => id === run.id);
    return same?.learningRate.value === run.learningRate.value ? same : run;
  });
  return { ...answered, runs };
}
