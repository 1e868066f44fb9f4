import type { Run } from '../../core/experiment';
import type { RunResult } from '../../worker/messages';
import { useLandscape } from '../charts/useLandscape';
import { useCatalog } from '../language';
import { withMinus } from '../numbers';
import { nameRun } from '../runs/runMethod';
import { useToldExperiment } from '../session';
import styles from './Arithmetic.module.css';
import { deriveOwnStep } from './ownStep';

/** The step of a run that is no plain descent as it was taken, beside the slope: what made it is not written out. */
export function OwnStep(props: { run: Run; result: RunResult; epoch: number }) {
  const { run, result, epoch } = props;
  const { explanation, methods } = useCatalog();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const [weight = 'w'] = useLandscape().names;
  const step = deriveOwnStep(result, epoch);
  if (!step) return null;
  const name = nameRun(run, runs, methods);
  const colour = { color: `var(--run-text-${run.id})` };
  const isBack = step.step.startsWith('-');
  return (
    <p className={styles.arithmetic} title={explanation.ownStep(name)}>
      <b style={colour}>{name}</b>
      <span className={styles.numbers}>
        <i>{weight}</i>
        <sub>{epoch + 1}</sub> = <span style={colour}>{withMinus(step.weight)}</span> {isBack ? '+' : '−'}{' '}
        <span className={styles.step} style={colour} title={explanation.stepParts.step}>
          {step.step.replace('-', '')}
        </span>{' '}
        {step.isExact ? '=' : '≈'}{' '}
        <b style={colour} title={explanation.stepParts.next}>
          {withMinus(step.next)}
        </b>
        {' · '}
        {explanation.slope} {withMinus(step.gradient)}
      </span>
    </p>
  );
}
