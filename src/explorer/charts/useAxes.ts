import { useMemo, useRef } from 'react';
import type { Experiment } from '../../core/experiment';
import { useExperiment } from '../session';
import { type Axes, deriveAxes } from './axes';

/** The shared axes of the experiment; they hold still while anything is dragged, and follow once on release. */
export function useAxes(): Axes {
  const settled = useRef<Experiment | null>(null);
  const experiment = useExperiment((state) => {
    if (!state.held || settled.current === null) settled.current = state.experiment;
    return settled.current;
  });
  const { objective, start, dtype, epochs } = experiment;
  return useMemo(() => deriveAxes({ objective, start, dtype, epochs }), [objective, start, dtype, epochs]);
}
