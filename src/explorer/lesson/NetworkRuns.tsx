import { TrainingFacts } from '../network/TrainingFacts';
import { TrainingPill } from '../network/TrainingPill';
import { CardPartsContext } from '../runs/cardParts';
import { RunCards } from './RunCards';

const PARTS = { Word: TrainingPill, Facts: TrainingFacts };

/** The runs of the stop of a network, in the words of trainings. Loaded with that stop. */
export function NetworkRuns() {
  return (
    <CardPartsContext value={PARTS}>
      <RunCards />
    </CardPartsContext>
  );
}
