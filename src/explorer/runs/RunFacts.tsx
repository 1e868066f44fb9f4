import { useShallow } from 'zustand/react/shallow';
import { useIsRunHidden } from '../asking/asking';
import { findUndefinedEpoch } from '../farOff';
import { useCatalog } from '../language';
import { formatLoss } from '../numbers';
import { useExperiment, useResults } from '../session';
import styles from './RunFacts.module.css';
import { describeStep } from './stepFact';

/** What a step does to the gap, and the loss that is left at the end. */
export function RunFacts({ id }: { id: number }) {
  const { runs } = useCatalog();
  const run = useExperiment(({ experiment }) => experiment.runs.find((one) => one.id === id));
  const weights = useExperiment(({ experiment }) => experiment.start.length);
  const { epochs, step, loss } = useResults(
    useShallow(({ byId }) => {
      const result = byId.get(id);
      if (!result || !run) return { epochs: null, step: '', loss: '' };
      const { diagnosis } = result;
      return {
        epochs: result.epochs,
        step: describeStep(run, diagnosis, weights, runs),
        loss:
          diagnosis.nonFiniteEpoch === null
            ? formatLoss(diagnosis.endLoss)
            : findUndefinedEpoch(result) === null
              ? '∞'
              : '—',
      };
    }),
  );
  const planned = useExperiment((state) => state.experiment.epochs);
  if (useIsRunHidden(id)) {
    return (
      <p className={styles.facts}>
        <span>{runs.gap('× ?')}</span>
        <span>{runs.lossAfter(planned)} ?</span>
      </p>
    );
  }
  return (
    <p className={styles.facts}>
      <span>{step}</span>
      {epochs !== null && (
        <span>
          {runs.lossAfter(epochs)} <b className={styles.loss}>{loss}</b>
        </span>
      )}
    </p>
  );
}
