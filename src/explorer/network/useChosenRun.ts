import type { Run } from '../../core/experiment';
import { useExperiment, usePlayback } from '../session';

/** The run that the pass and the weights are of: the one under focus while it is shown; undefined where none is. */
export function useChosenRun(): Run | undefined {
  const focus = usePlayback((state) => state.focus);
  // the first where none is chosen: others may be far off
  return useExperiment(({ experiment }) => {
    const shown = experiment.runs.filter(({ hidden }) => !hidden);
    return shown.find(({ id }) => id === focus) ?? shown[0];
  });
}
