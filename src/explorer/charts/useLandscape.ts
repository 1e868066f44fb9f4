import { useStore } from 'zustand';
import { useExperiment, useSession } from '../session';
import { type Landscape, openLandscape } from './landscape';

/** The landscape of the loss on the page; another one once its minima are found. */
export function useLandscape(): Landscape {
  useStore(useSession().results, (state) => state.searched);
  return openLandscape(useExperiment((state) => state.experiment.objective));
}
