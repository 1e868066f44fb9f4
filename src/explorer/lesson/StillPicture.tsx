import type { Experiment } from '../../core/experiment';
import { parseNeuron } from '../../core/objectives/neuron';
import styles from './Handout.module.css';
import { NetworkSketch } from './NetworkSketch';
import { StillLandscape } from './StillLandscape';
import { StillNeuron } from './StillNeuron';

/** The note's network: four inputs, three outputs. */
const INPUTS = ['x₁', 'x₂', 'x₃', 'x₄'];
const OUTPUTS = ['p₁', 'p₂', 'p₃'];

/** What a part is about, on paper, without its outcome: a curve, a neuron or a network. */
export function StillPicture({ experiment }: { experiment: Experiment }) {
  if (experiment.network)
    return (
      <div className={styles.picture}>
        <NetworkSketch inputs={INPUTS} outputs={OUTPUTS} />
      </div>
    );
  if (parseNeuron(experiment.objective.text)) return <StillNeuron experiment={experiment} />;
  return <StillLandscape experiment={experiment} />;
}
