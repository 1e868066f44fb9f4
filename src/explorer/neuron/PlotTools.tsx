import { Minus, Plus } from 'lucide-react';
import { NEURON_LIMITS, type Neuron } from '../../core/objectives/neuron';
import { SegmentedControl } from '../SegmentedControl';
import { addPoint, removePoint, withKind } from './changeNeuron';
import panel from './NeuronPanel.module.css';
import styles from './NeuronPlot.module.css';
import { useNeuronWords } from './words';

/** What a neuron learns, and how many points it learns from. */
export function PlotTools({ neuron, onChange }: { neuron: Neuron; onChange: (next: Neuron) => void }) {
  const words = useNeuronWords();
  const [least, most] = NEURON_LIMITS.points;
  return (
    <div className={panel.tools}>
      <SegmentedControl
        label={words.kind}
        value={neuron.kind}
        options={[
          { value: 'regression', label: words.kinds.regression },
          { value: 'classes', label: words.kinds.classes },
        ]}
        onChange={(kind) => onChange(withKind(neuron, kind))}
      />
      <span className={styles.buttons}>
        <button
          type="button"
          aria-label={words.remove}
          title={words.remove}
          disabled={neuron.points.length <= least}
          onClick={() => onChange(removePoint(neuron, neuron.points.length - 1))}
        >
          <Minus aria-hidden />
        </button>
        <button
          type="button"
          aria-label={words.add}
          title={words.add}
          disabled={neuron.points.length >= most}
          onClick={() => onChange(addPoint(neuron))}
        >
          <Plus aria-hidden />
        </button>
      </span>
    </div>
  );
}
