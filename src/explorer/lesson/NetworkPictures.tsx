import { useEffect } from 'react';
import { AccuracyChart, TrainingLossChart } from '../network/charts/TrainingChart';
import { LiveTrainings } from '../network/LiveTrainings';
import panels from '../shell/panels.module.css';
import styles from './LessonPage.module.css';
import { loadTrainedFacts } from './loadTrainedFacts';
import { useNetworkStops } from './useNetworkStops';

/** The loss of the stop of a network, and under it how many flowers are told right. Loaded with that stop. */
export function NetworkPictures() {
  const facts = useNetworkStops()?.facts;
  // so that it is there when the outcome is told
  useEffect(() => {
    if (facts) void loadTrainedFacts(facts);
  }, [facts]);
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
