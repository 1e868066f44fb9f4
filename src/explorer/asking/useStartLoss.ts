import { useLandscape } from '../charts/useLandscape';
import { useExperiment } from '../session';
import { useTrainedStart } from '../useTrainedStart';

/** The loss that every run begins with: of a formula computed here; of a network NaN while its runs are still trained. */
export function useStartLoss(): number {
  const start = useExperiment((state) => state.experiment.start);
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const trained = useTrainedStart();
  const { lossAt } = useLandscape();
  return isNetwork ? (trained ?? Number.NaN) : lossAt(...start.map(({ value }) => value));
}
