import type { Experiment } from '../../core/experiment';
import { formatNumber } from '../numbers';
import styles from './Handout.module.css';
import { useLessonCatalog } from './lesson';

/** A neuron of one input on paper, with the weight and the bias that it starts with. */
export function StillNeuron({ experiment }: { experiment: Experiment }) {
  const { handout } = useLessonCatalog();
  const [weight, bias] = experiment.start.map(({ value }) => formatNumber(value));
  return (
    <svg className={styles.picture} role="img" aria-label={handout.neuron} viewBox="0 0 200 84">
      <path className={styles.axis} d="M26 34H92M116 34H132M164 34H178M104 46V62" />
      <circle className={styles.node} cx="14" cy="34" r="12" />
      <circle className={styles.node} cx="104" cy="34" r="12" />
      <rect className={styles.node} x="132" y="18" width="32" height="32" rx="4" />
      <text x="14" y="37" textAnchor="middle">
        x
      </text>
      <text x="58" y="28" textAnchor="middle">{`w = ${weight}`}</text>
      <text x="104" y="37" textAnchor="middle">
        Σ
      </text>
      <text x="104" y="74" textAnchor="middle">{`b = ${bias}`}</text>
      <text x="148" y="37" textAnchor="middle">
        tanh
      </text>
      <text x="186" y="37" textAnchor="middle">
        y
      </text>
    </svg>
  );
}
