import { cursorOf } from '../../state/playback';
import { useIsOutcomeHidden } from '../asking/asking';
import { useExperiment, usePlayback } from '../session';

/** The epoch at which a neuron is shown: the cursor, or the start while a question hides what comes of it. */
export function useToldCursor(): number {
  const epochs = useExperiment((state) => state.experiment.epochs);
  const cursor = usePlayback((state) => cursorOf(state, epochs));
  return useIsOutcomeHidden() ? 0 : cursor;
}
