import { Learning } from '../neuron/Learning';
import neuron from '../neuron/NeuronPanel.module.css';
import { useNeuron } from '../neuron/useNeuron';
import { usePlace } from './lesson';
import styles from './NeuronCard.module.css';
import { OutputsPicture } from './OutputsPicture';

/** The neuron of a stop with its numbers: as it answers, and from then on as the runs teach it. Loaded with that stop. */
export function NeuronCard() {
  const { part } = usePlace();
  const [learnt] = useNeuron();
  if (!learnt) return null;
  return (
    <div className={`${neuron.panel} ${styles.card}`}>
      {part.asks.way === 'outputs' ? (
        <OutputsPicture activation={learnt.activation} inputs={part.asks.inputs} />
      ) : (
        <Learning neuron={learnt} onChange={null} />
      )}
    </div>
  );
}
