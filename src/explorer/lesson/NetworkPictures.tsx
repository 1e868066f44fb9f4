import { AccuracyChart, TrainingLossChart } from '../network/charts/TrainingChart';
import { LiveTrainings } from '../network/LiveTrainings';
import panels from '../shell/panels.module.css';
import styles from './LessonPage.module.css';

/** The loss of the stop of a network, and under it how many flowers are told right. Loaded with that stop. */
export function NetworkPictures() {
  return (
    <>
      <div className={`${panels.card} ${panels.landscape} ${styles.landscape}`}>
        <TrainingLossChart />
      </div>
      <div className={`${panels.card} ${panels.path} ${styles.path}`}>
        <AccuracyChart />
      </div>
      <LiveTrainings />
    </>
  );
}
