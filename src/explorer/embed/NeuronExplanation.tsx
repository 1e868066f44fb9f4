import { parseNeuron } from '../../core/objectives/neuron';
import { useCatalog } from '../language';
import { NeuronPanel } from '../neuron/NeuronPanel';
import { useExperiment } from '../session';
import styles from './NeuronExplanation.module.css';
import { Sentences } from './Sentences';

/** The neuron with every number of it, and what one sees in words; the words alone once a host sets another loss. */
export function NeuronExplanation() {
  const { explanation } = useCatalog();
  const isNeuron = useExperiment((state) => parseNeuron(state.experiment.objective.text) !== null);
  return (
    <>
      {isNeuron && (
        <section className={styles.neuron} aria-label={explanation.neuronTitle}>
          <h2>{explanation.neuronTitle}</h2>
          <NeuronPanel />
        </section>
      )}
      <Sentences />
    </>
  );
}
