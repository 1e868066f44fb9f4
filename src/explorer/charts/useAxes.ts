import { useMemo, useRef } from 'react';
import type { Experiment } from '../../core/experiment';
import { recallMinima } from '../../worker/foundMinima';
import { useExperiment } from '../session';
import { type Axes, deriveAxes } from './axes';
import { useLandscape } from './useLandscape';

/**
 * The shared axes of the experiment; they hold still while anything is dragged, and follow once on release and once the
 * minima are found.
 */
export function useAxes(): Axes {
  const settled = useRef<Experiment | null>(null);
  const landscape = useLandscape();
  const experiment = useExperiment((state) => {
    const { experiment: now, held } = state;
    // another number of weights has no place on the axes of before
    const isOther = settled.current?.start.length !== now.start.length;
    const isAwaited = !recallMinima(now.objective)?.isOwn;
    if (settled.current === null || isOther || !(held || isAwaited)) settled.current = now;
    return settled.current;
  });
  const { objective, start, dtype, epochs } = experiment;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the landscape says whose minima are known
  return useMemo(
    () => deriveAxes({ objective, start, dtype, epochs }),
    [objective, start, dtype, epochs, landscape],
  );
}
