import { stableRateOf } from './largestStableRate';
import { useExperiment } from './session';

/** The largest stable learning rate e of plain descent on the loss of the page, or null where none is known. */
export function useLargestStableRate(): number | null {
  return useExperiment((state) => stableRateOf(state.experiment.objective, {}));
}
