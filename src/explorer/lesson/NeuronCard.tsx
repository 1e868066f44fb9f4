import { Learning } from '../neuron/Learning';
import neuron from '../neuron/NeuronPanel.module.css';
import { RunNeuron } from '../neuron/RunNeuron';
import { useNeuron } from '../neuron/useNeuron';
import type { PageLayout } from '../shell/usePageLayout';
import { usePlace } from './lesson';
import styles from './NeuronCard.module.css';
import { OutputsPicture } from './OutputsPicture';

/** An input with which every number of the picture can be told from the others. */
const SHOWN_INPUT = 2;

/** The neuron of a stop with its numbers: as it answers, and from then on as the runs teach it. Loaded with that stop. */
export function NeuronCard({ layout }: { layout: PageLayout }) {
  const { part } = usePlace();
  const [learnt] = useNeuron();
  if (!learnt) return null;
  return (
    <div className={`${neuron.panel} ${styles.card}`}>
      {part.asks.way === 'outputs' ? (
        <OutputsPicture activation={learnt.activation} inputs={part.asks.inputs} />
      ) : layout === 'narrow' ? (
        <RunNeuron neuron={learnt} input={SHOWN_INPUT} onInput={null} />
      ) : (
        <Learning neuron={learnt} onChange={null} />
      )}
    </div>
  );
}
