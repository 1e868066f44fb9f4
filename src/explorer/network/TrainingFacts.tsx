import { useShallow } from 'zustand/react/shallow';
import { formatCount, formatLoss } from '../numbers';
import styles from '../runs/RunFacts.module.css';
import { useResults } from '../session';
import { useNetworkWords } from './words';

/** How many samples a training tells right at its end, and the loss that is left: of what tests, where anything does. */
export function TrainingFacts({ id }: { id: number }) {
  const { facts } = useNetworkWords();
  const end = useResults(
    useShallow(({ byId }) => {
      const result = byId.get(id);
      if (!result?.training) return null;
      const { trainAccuracies, testAccuracies, testLosses, trainSamples, testSamples } = result.training;
      const isTested = testLosses !== null;
      const share = (testAccuracies ?? trainAccuracies).at(-1) ?? 0;
      const samples = isTested ? testSamples : trainSamples;
      return {
        isTested,
        epochs: result.epochs,
        right: Math.round(share * samples),
        samples,
        loss: (isTested ? testLosses.at(-1) : result.diagnosis.endLoss) ?? Number.NaN,
      };
    }),
  );
  if (!end) return <p className={styles.facts} />;
  const counts = [formatCount(end.right), formatCount(end.samples)] as const;
  const after = end.isTested ? facts.testLossAfter : facts.trainLossAfter;
  return (
    <p className={styles.facts}>
      <span>{end.isTested ? facts.test(...counts) : facts.train(...counts)}</span>
      <span>
        {after(formatCount(end.epochs))} <b className={styles.loss}>{formatLoss(end.loss)}</b>
      </span>
    </p>
  );
}
