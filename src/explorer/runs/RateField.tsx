import { LIMITS } from '../../core/experiment';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useSession } from '../session';
import { useLearningRate } from './useRun';

const RANGE = { least: LIMITS.learningRate[0], greatest: LIMITS.learningRate[1], whole: false };

/** The learning rate of one run as text. */
export function RateField({ id }: { id: number }) {
  const { runs } = useCatalog();
  const { experiment } = useSession();
  return (
    <NumberField
      label={runs.rate(id + 1)}
      typed={useLearningRate(id)}
      range={RANGE}
      digits={6}
      onCommit={(typed) => experiment.getState().actions.setLearningRate(id, typed)}
    />
  );
}
