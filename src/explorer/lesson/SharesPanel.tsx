import { useState } from 'react';
import { useStore } from 'zustand';
import { useAskingHere } from '../asking/asking';
import { runStyle } from '../palette';
import { useExperiment, useSession } from '../session';
import { useFacts, useLessonCatalog } from './lesson';
import { SliderGuesses } from './SliderGuesses';

/** How much of the distance is left after one step of each run: a share for each, then what it is. */
export function SharesPanel({ onTold }: { onTold: () => void }) {
  const { shares } = useLessonCatalog();
  const { leaves } = useFacts();
  const runs = useExperiment((state) => state.experiment.runs);
  const { store } = useAskingHere();
  const { playback } = useSession();
  const isTold = useStore(store, (state) => state.phase === 'told');
  const [guesses, setGuesses] = useState<readonly number[] | null>(null);
  const shown = guesses ?? runs.map(() => 50);
  const tell = () => {
    store.getState().actions.skip();
    // the step that is asked about
    playback.getState().actions.seek(1);
    onTold();
  };
  return (
    <SliderGuesses
      question={shares.question}
      guesses={runs.map(({ id, learningRate }, place) => {
        const guess = String(shown[place]);
        return {
          key: id,
          name: <span style={{ color: runStyle(id).textColor }}>{learningRate.text}</span>,
          label: shares.slider(learningRate.text),
          valueText: shares.guess(guess),
          value: shown[place] ?? 0,
          shown: shares.guess(guesses ? guess : '?'),
          told: shares.told(guesses && guess, leaves[place] ?? ''),
        };
      })}
      range={[0, 100]}
      step={1}
      isTold={isTold}
      isReady={guesses !== null}
      words={shares}
      onGuess={(place, value) => setGuesses(shown.with(place, value))}
      onCheck={tell}
      onSkip={tell}
    />
  );
}
