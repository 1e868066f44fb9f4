import { useShallow } from 'zustand/react/shallow';
import { ControlsProvider } from '../controls';
import { RunCard } from '../runs/RunCard';
import { useTracks } from '../runs/useRateScale';
import { useExperiment } from '../session';
import { usePlace } from './lesson';
import { useIsTold } from './StopPanel';

const NOTHING = () => {};

/** The runs of a stop. A rate can be moved where it is the answer and, once the outcome is told, where no later part asks what others do. */
export function RunCards() {
  const { part, key } = usePlace();
  const isTold = useIsTold(key);
  const ids = useExperiment(useShallow((state) => state.experiment.runs.map((run) => run.id)));
  const { asks, keptBack } = part;
  useTracks();
  return ids.map((id, place) => {
    const isAnswer = asks.way === 'rate' && asks.run === place;
    const controls = {
      rates: isAnswer || (isTold && !keptBack.rates),
      start: false,
      epochs: false,
      runs: false,
      objective: false,
      extras: true,
    };
    return (
      <ControlsProvider key={id} controls={controls}>
        <div>
          <RunCard id={id} onRemove={NOTHING} />
        </div>
      </ControlsProvider>
    );
  });
}
