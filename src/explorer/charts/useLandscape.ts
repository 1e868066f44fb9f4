import { useExperiment } from '../session';
import { type Landscape, openLandscape } from './landscape';

/** The landscape of the loss on the page. */
export function useLandscape(): Landscape {
  return openLandscape(useExperiment((state) => state.experiment.objective));
}
