import { useState } from 'react';
import type { Neuron } from '../../core/objectives/neuron';
import styles from './NeuronPanel.module.css';
import { NeuronPlot } from './NeuronPlot';
import { RunNeuron } from './RunNeuron';
import { useToldCursor } from './useToldCursor';

/**
 * The neuron of the run under focus at the cursor, one input going through it, and the points that it learns from.
 *
 * @param props.onChange null: the points stay where they are
 */
export function Learning(props: { neuron: Neuron; onChange: ((next: Neuron) => void) | null }) {
  const { neuron, onChange } = props;
  const [input, setInput] = useState(1);
  const cursor = useToldCursor();
  return (
    <div className={styles.learning}>
      <RunNeuron neuron={neuron} input={input} onInput={setInput} />
      <NeuronPlot neuron={neuron} cursor={cursor} input={input} onChange={onChange} />
    </div>
  );
}
