import { useMemo } from 'react';
import { formatNeuron } from '../../core/objectives/formatNeuron';
import { type Neuron, parseNeuron } from '../../core/objectives/neuron';
import { useExperiment } from '../session';

/** The neuron that the runs teach, and what teaches them another; null where the loss is none. */
export function useNeuron(): readonly [neuron: Neuron | null, change: (next: Neuron) => void] {
  const text = useExperiment((state) => state.experiment.objective.text);
  const { setObjective } = useExperiment((state) => state.actions);
  return useMemo(
    () => [parseNeuron(text), (next: Neuron) => void setObjective(formatNeuron(next))],
    [text, setObjective],
  );
}
