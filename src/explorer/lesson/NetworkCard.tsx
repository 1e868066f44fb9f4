import { nameNetwork, summarizeNetwork } from '../network/header/networkSummary';
import { useOpenedNetwork } from '../network/useOpenedNetwork';
import { useNetworkWords } from '../network/words';
import { useExperiment } from '../session';
import panels from '../shell/panels.module.css';
import styles from './NetworkCard.module.css';
import { NetworkSketch } from './NetworkSketch';

/** The network of the stop: what goes in, what comes out, and how it is trained. Loaded with that stop. */
export function NetworkCard() {
  const words = useNetworkWords();
  const setting = useExperiment(({ experiment }) => experiment.network);
  const opened = useOpenedNetwork();
  if (!setting || !opened) return null;
  const { featureNames, classNames } = opened.data;
  const name = nameNetwork(setting, opened.shape.layers, words);
  return (
    <section className={`${panels.card} ${styles.card}`} aria-label={name}>
      <h2>{name}</h2>
      <NetworkSketch
        inputs={featureNames.map((feature) => words.features[feature] ?? feature)}
        outputs={classNames.map((label) => words.classes[label] ?? label)}
      />
      <p>{summarizeNetwork(setting, opened, words)}</p>
    </section>
  );
}
