import type { Experiment, Run } from '../core/experiment';
import { usePlayback, useToldExperiment } from './session';

/** The run that guides, arithmetic and log speak of: the one under focus while it is shown, else the last shown one. */
export function findFocusedRun(experiment: Experiment, focus: number | null): Run | null {
  const shown = experiment.runs.filter((run) => !run.hidden);
  return shown.find((run) => run.id === focus) ?? shown.at(-1) ?? null;
}

/** {@link findFocusedRun} for the session this component stands in. */
export function useFocusedRun(): Run | null {
  const focus = usePlayback((state) => state.focus);
  return useToldExperiment((state) => findFocusedRun(state.experiment, focus));
}
