import { useCallback } from 'react';
import { PARAMETERS } from '../../state/parameters';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { NumberField } from '../NumberField';
import { useSession } from '../session';
import { readLearningRate, useLearningRate } from './useRun';

/** The learning rate of one run as text, in a field where it can be changed. */
export function RateField({ id }: { id: number }) {
  const { runs } = useCatalog();
  const { experiment } = useSession();
  const { rates } = useControls();
  const typed = useLearningRate(id);
  const follow = useCallback(
    (show: (text: string) => void) => {
      let shown = '';
      return experiment.subscribe((state) => {
        const { text } = readLearningRate(state, id);
        if (state.held && text !== shown) show(text);
        shown = text;
      });
    },
    [experiment, id],
  );
  if (!rates) return <b>{typed.text}</b>;
  return (
    <NumberField
      label={runs.rate(id + 1)}
      typed={typed}
      range={PARAMETERS.lr.range}
      digits={6}
      onCommit={(typed) => experiment.getState().actions.setLearningRate(id, typed)}
      follow={follow}
    />
  );
}
