import { subscript } from '../nameUnit';
import { useNetworkWords } from '../words';
import styles from './PassPanel.module.css';
import type { PassStep } from './passSteps';

/** The order in which the gradient comes back, from the right to the left, with the step lit that is being made. */
export function BackwardStrip(props: {
  steps: readonly PassStep[];
  place: number;
  activation: string;
  isNarrow: boolean;
  onChoose: (place: number) => void;
}) {
  const { pass } = useNetworkWords();
  const { steps, place } = props;
  const layers = steps.filter(({ station }) => station === 'forward').length;
  const name = (step: PassStep) => {
    if (step.station !== 'backward') return '';
    if (step.of === 'output') return '∂L/∂p';
    if (step.of === 'weights')
      return layers === 1 ? (props.isNarrow ? '∂L/∂W' : '∂L/∂W = x·∂L/∂z') : `∂L/∂W${subscript(step.layer)}`;
    return step.layer === layers ? '∂L/∂z' : pass.through(props.activation);
  };
  const backward = steps.flatMap((step, at) => (step.station === 'backward' ? [{ step, at }] : []));
  return (
    <>
      <ol className={styles.strip} data-narrow={props.isNarrow || undefined}>
        <li>{pass.fromLoss}</li>
        {backward.map(({ step, at }, k) => (
          <li key={at}>
            <button
              type="button"
              aria-current={at === place ? 'step' : undefined}
              data-done={at <= place || undefined}
              onClick={() => props.onChoose(at)}
            >
              <b>{k + 1}</b> {name(step)}
            </button>
          </li>
        ))}
        <li>{pass.ends}</li>
      </ol>
      <p className={styles.why}>{pass.why}</p>
    </>
  );
}
