import { useAsking } from '../asking/asking';

/** What the neuron is said to answer, one for each input that is asked about; null: nothing is said. */
export function useOutputGuesses(): readonly number[] | null {
  return useAsking(({ draft }) => (draft?.way === 'landing' ? draft.points : null));
}
