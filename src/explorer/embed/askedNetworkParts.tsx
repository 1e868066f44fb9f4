import type { ReactNode } from 'react';
import { TRAINING_TEXTS } from '../asking/trainingTexts';
import { TrainingTextsContext } from '../asking/trainingTextsContext';
import type { FrameParts } from './EmbedShell';
import { NETWORK_PARTS, NetworkCards } from './networkParts';

/** A frame with a network that is asked about; the question stands where whether it is the rate does. */
export const ASKED_NETWORK_PARTS: FrameParts = { ...NETWORK_PARTS, Provider: AskedNetworkCards };

function AskedNetworkCards({ children }: { children: ReactNode }) {
  return (
    <TrainingTextsContext value={TRAINING_TEXTS}>
      <NetworkCards>{children}</NetworkCards>
    </TrainingTextsContext>
  );
}
