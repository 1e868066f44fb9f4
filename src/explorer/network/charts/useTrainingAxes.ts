import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useExperiment, useResults } from '../../session';
import { useTrainedStart } from '../../useTrainedStart';
import { useOpenedNetwork } from '../useOpenedNetwork';
import { type EqualGuess, findEqualGuess } from './equalGuess';
import { type LossExtent, measureLosses } from './trainingAxes';

/** What a training's loss axes show. It holds still while anything is dragged, and follows once on release. */
export function useLossExtent(): LossExtent {
  const guess = useEqualGuess()?.loss ?? 1;
  // where a question hides the runs, their start is known all the same
  const highest = Math.max(guess, useTrainedStart() ?? 0);
  const held = useExperiment((state) => state.held);
  const extent = useResults(useShallow(({ byId }) => measureLosses(byId.values(), highest)));
  const settled = useRef<LossExtent | null>(null);
  if (!held || settled.current === null) settled.current = extent;
  return settled.current;
}

/** The loss of an equal guess; null where there is no network. */
export function useEqualGuess(): EqualGuess | null {
  const network = useOpenedNetwork();
  return network && findEqualGuess(network.shape);
}
