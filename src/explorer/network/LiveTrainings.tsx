import type { RunResult } from '../../worker/messages';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useNetworkWords } from './words';

/** Tells what a training does, and how many samples it tells right, once that has changed and things have come to rest. */
export function LiveTrainings() {
  const { words, live } = useNetworkWords();
  return (
    <LiveOutcomes
      describe={(name, { training }: RunResult) => {
        if (!training) return '';
        const share = (training.testAccuracies ?? training.trainAccuracies).at(-1) ?? 0;
        const samples = training.testAccuracies ? training.testSamples : training.trainSamples;
        const told = training.testAccuracies ? live.tested : live.trained;
        return told(name, words[training.word], String(Math.round(share * samples)), String(samples));
      }}
    />
  );
}
