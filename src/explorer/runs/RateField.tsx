import { PARAMETERS } from '../../state/parameters';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useSession } from '../session';
import { useLearningRate } from './useRun';

/** The learning rate of one run as text. */
export function RateField({ id }: { id: number }) {
  const { runs } = useCatalog();
  const { experiment } = useSession();
  return (
    <NumberField
      label={runs.rate(id + 1)}
      typed={useLearningRate(id)}
      range={PARAMETERS.lr.range}
      digits={6}
      onCommit={(typed) => experiment.getState().actions.setLearningRate(id, typed)}
    />
  );
}
