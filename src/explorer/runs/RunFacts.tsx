import { useShallow } from 'zustand/react/shallow';
import { useIsRunHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatFactor, formatLoss } from '../numbers';
import { useExperiment, useResults } from '../session';
import styles from './RunFacts.module.css';

/** What a step does to the gap, and the loss that is left at the end. */
export function RunFacts({ id }: { id: number }) {
  const { runs } = useCatalog();
  const { epochs, gap, distance, loss } = useResults(
    useShallow(({ byId }) => {
      const result = byId.get(id);
      if (!result) return { epochs: null, gap: null, distance: null, loss: '' };
      const { linearFactor, stepFactor, endLoss, nonFiniteEpoch } = result.diagnosis;
      return {
        epochs: result.epochs,
        gap: linearFactor === null ? null : formatFactor(linearFactor),
        distance: formatFactor(stepFactor),
        loss: nonFiniteEpoch === null ? formatLoss(endLoss) : '∞',
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
      <span>{gap === null ? distance && runs.distance(distance) : runs.gap(gap)}</span>
      {epochs !== null && (
        <span>
          {runs.lossAfter(epochs)} <b className={styles.loss}>{loss}</b>
        </span>
      )}
    </p>
  );
}
