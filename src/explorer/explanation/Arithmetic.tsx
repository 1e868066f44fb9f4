import type { CSSProperties } from 'react';
import { cursorOf } from '../../state/playback';
import { useLandscape } from '../charts/useLandscape';
import { useCatalog } from '../language';
import { withMinus } from '../numbers';
import { hasPlainSteps } from '../runs/runMethod';
import { useResults, useToldExperiment, useToldPlayback } from '../session';
import { useToldSteepness } from '../steepness';
import { useFocusedRun } from '../useFocusedRun';
import styles from './Arithmetic.module.css';
import { OwnStep } from './OwnStep';
import { deriveStepArithmetic } from './stepArithmetic';

/** The step at the cursor for the run under focus, with numbers that one can check by hand. */
export function Arithmetic() {
  const { explanation } = useCatalog();
  const run = useFocusedRun();
  const result = useResults((state) => (run ? state.byId.get(run.id) : undefined));
  const epochs = useToldExperiment((state) => state.experiment.epochs);
  // At the last epoch there is no next step in the run, so the one that led there is shown.
  const epoch = Math.min(
    useToldPlayback((state) => cursorOf(state, epochs)),
    epochs - 1,
  );
  const { value: steepness, text } = useToldSteepness();
  const curvature = 2 * steepness;
  const isShort = String(curvature).length <= 6;
  const isNoisy = useToldExperiment((state) => state.experiment.noise !== undefined);
  const { isParabola } = useLandscape();
  if (!run || !result) return null;
  if (isNoisy || !isParabola || !hasPlainSteps(run))
    return <OwnStep run={run} result={result} epoch={epoch} />;
  const step = deriveStepArithmetic(result, epoch, curvature);
  if (!step) return null;

  const colour: CSSProperties = { color: `var(--run-text-${run.id})` };
  const equals = step.isExact ? '=' : '≈';
  return (
    <p className={styles.arithmetic} title={explanation.step(run.learningRate.text)}>
      <b style={colour}>{run.learningRate.text}</b>
      <math>
        <Weight epoch={epoch + 1} />
        <mo>=</mo>
        <Weight epoch={epoch} />
        <mo>−</mo>
        <mtext>lr</mtext>
        <mo>·</mo>
        {isShort ? (
          <mn>{curvature}</mn>
        ) : (
          <>
            <mn>2</mn>
            <mo>·</mo>
            <mn>{text}</mn>
          </>
        )}
        <mo stretchy="false">(</mo>
        <Weight epoch={epoch} />
        <mo>+</mo>
        <mn>1</mn>
        <mo stretchy="false">)</mo>
      </math>{' '}
      <span className={styles.numbers}>
        = <span style={colour}>{withMinus(step.weight)}</span> −{' '}
        <span className={styles.step} style={colour} title={explanation.stepParts.step}>
          {step.rate} ·{' '}
          <span className={styles.gradient} title={explanation.stepParts.gradient}>
            {parenthesised(step.gradient)}
          </span>
        </span>{' '}
        {equals}{' '}
        <b style={colour} title={explanation.stepParts.next}>
          {withMinus(step.next)}
        </b>
      </span>
    </p>
  );
}

function Weight({ epoch }: { epoch: number }) {
  return (
    <msub>
      <mi>w</mi>
      <mn>{epoch}</mn>
    </msub>
  );
}

function parenthesised(number: string): string {
  return number.startsWith('-') ? `(${withMinus(number)})` : number;
}
