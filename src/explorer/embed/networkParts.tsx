import type { ReactNode } from 'react';
import { CausePanel } from '../network/cause/CausePanel';
import { AccuracyChart, TrainingLossChart } from '../network/charts/TrainingChart';
import { LiveTrainings } from '../network/LiveTrainings';
import { PassPanel } from '../network/pass/PassPanel';
import { NetworkSettings } from '../network/settings/NetworkSettings';
import { TrainingFacts } from '../network/TrainingFacts';
import { TrainingPill } from '../network/TrainingPill';
import { useNetworkWords } from '../network/words';
import { CardPartsContext } from '../runs/cardParts';
import type { FrameParts } from './EmbedShell';
import styles from './networkParts.module.css';

const CARD_PARTS = { Word: TrainingPill, Facts: TrainingFacts };

/** What stands in the four panels of a frame with a network: a pass, loss, accuracy, and whether it is the rate. */
export const NETWORK_PARTS: FrameParts = {
  isForNetworks: true,
  Landscape: PassPanel,
  Loss: TrainingLossChart,
  Path: AccuracyChart,
  Explanation: Cause,
  Settings: NetworkSettings,
  Live: LiveTrainings,
  Provider: NetworkCards,
};

function Cause() {
  const { cause } = useNetworkWords();
  return (
    <section className={styles.panel}>
      <h2>{cause.title}</h2>
      <CausePanel />
    </section>
  );
}

/** What the cards of runs show of networks. */
export function NetworkCards({ children }: { children: ReactNode }) {
  return <CardPartsContext value={CARD_PARTS}>{children}</CardPartsContext>;
}
