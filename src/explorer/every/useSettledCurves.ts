import { useEffect, useState } from 'react';
import type { Experiment } from '../../core/experiment';
import { useSession } from '../session';
import type { Curves, CurvesState } from './curveStore';

/** Curves as they were when nothing was held, and the experiment then. */
export interface SettledCurves extends CurvesState {
  readonly experiment: Experiment;
}

/** What axes and words follow: curves while nothing is dragged. */
export function useSettledCurves(curves: Curves): SettledCurves {
  const { experiment } = useSession();
  const [settled, setSettled] = useState<SettledCurves>(() => ({
    ...curves.store.getState(),
    experiment: experiment.getState().experiment,
  }));
  useEffect(() => {
    const take = () => {
      if (experiment.getState().held) return;
      setSettled({ ...curves.store.getState(), experiment: experiment.getState().experiment });
    };
    take();
    const stops = [curves.store.subscribe(take), experiment.subscribe(take)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [curves, experiment]);
  return settled;
}
