import { useState } from 'react';
import type { ActivationName } from '../../core/network/activations';
import { useControls } from '../controls';
import { SegmentedControl } from '../SegmentedControl';
import { ByHand } from './ByHand';
import { withActivation } from './changeNeuron';
import { Learning } from './Learning';
import styles from './NeuronPanel.module.css';
import { useNeuron } from './useNeuron';
import { useNeuronWords } from './words';

const ACTIVATIONS: readonly ActivationName[] = ['step', 'linear', 'sigmoid', 'tanh', 'relu'];

/** One neuron with every number of y = f(xW + b): as the runs teach it, or with inputs and weights set by hand. */
export function NeuronPanel() {
  const words = useNeuronWords();
  const { objective: canChange } = useControls();
  const [neuron, change] = useNeuron();
  const [mode, setMode] = useState<'learns' | 'byHand'>('learns');
  if (!neuron) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        {canChange ? (
          <SegmentedControl
            label={words.activation}
            value={neuron.activation}
            options={ACTIVATIONS.map((value) => ({ value, label: words.activations[value] }))}
            onChange={(activation) => change(withActivation(neuron, activation))}
          />
        ) : (
          <span className={styles.activation}>
            {words.activation} <b>{words.activations[neuron.activation]}</b>
          </span>
        )}
        <SegmentedControl
          label={words.mode}
          value={mode}
          options={[
            { value: 'learns', label: words.modes.learns },
            { value: 'byHand', label: words.modes.byHand },
          ]}
          onChange={setMode}
        />
      </div>
      {mode === 'learns' ? (
        <Learning neuron={neuron} onChange={canChange ? change : null} />
      ) : (
        <ByHand activation={neuron.activation} />
      )}
    </div>
  );
}
