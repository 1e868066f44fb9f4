import { useMemo, useRef } from 'react';
import type { Experiment } from '../../core/experiment';
import { useExperiment } from '../session';
import { type Axes, deriveAxes } from './axes';

/** The shared axes of the experiment; they hold still while anything is dragged, and follow once on release. */
export function useAxes(): Axes {
  const settled = useRef<Experiment | null>(null);
  const experiment = useExperiment((state) => {
    const { experiment: now, held } = state;
    // another number of weights has no place on the axes of before
    const isOther = settled.current?.start.length !== now.start.length;
    if (!held || settled.current === null || isOther) settled.current = now;
    return settled.current;
  });
  const { objective, start, dtype, epochs } = experiment;
  return useMemo(() => deriveAxes({ objective, start, dtype, epochs }), [objective, start, dtype, epochs]);
}
