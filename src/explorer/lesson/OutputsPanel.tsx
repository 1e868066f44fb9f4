import { useStore } from 'zustand';
import { useAskingHere } from '../asking/asking';
import { formatNumber } from '../numbers';
import { SliderGuesses } from './SliderGuesses';
import { useNetworkStops } from './useNetworkStops';
import { useOutputGuesses } from './useOutputGuesses';

/** What a neuron answers to each of a few inputs: a guess for each, in [−1, 1], then what it is. */
export function OutputsPanel({ inputs, onTold }: { inputs: readonly number[]; onTold: () => void }) {
  const stops = useNetworkStops();
  const { store } = useAskingHere();
  const isTold = useStore(store, (state) => state.phase === 'told');
  const guesses = useOutputGuesses();
  const { setDraft, skip } = store.getState().actions;
  if (!stops) return null;
  const { outputs } = stops.words;
  const { answers } = stops.facts.neuron;
  const shown = guesses ?? inputs.map(() => 0);
  const tell = () => {
    skip();
    onTold();
  };
  return (
    <SliderGuesses
      question={outputs.question}
      guesses={inputs.map((input, place) => {
        const guess = formatNumber(shown[place] ?? 0);
        return {
          key: input,
          name: outputs.input(formatNumber(input)),
          label: outputs.slider(formatNumber(input)),
          valueText: guess,
          value: shown[place] ?? 0,
          shown: guesses ? guess : '?',
          told: outputs.told(guesses && guess, answers[place]?.output ?? ''),
        };
      })}
      range={[-1, 1]}
      step={0.05}
      isWide
      isTold={isTold}
      isReady={guesses !== null}
      words={outputs}
      onGuess={(place, value) => setDraft({ way: 'landing', points: shown.with(place, value) })}
      onCheck={tell}
      onSkip={() => {
        setDraft(null);
        tell();
      }}
    />
  );
}
