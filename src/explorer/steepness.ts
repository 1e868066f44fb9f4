import type { TypedNumber } from '../core/experiment';
import { parseSteepness } from '../core/objectives/presets';
import { useExperiment, useToldExperiment } from './session';

const UNKNOWN: TypedNumber = { value: 1, text: '1' };

/** The steepness of the last loss asked about, which all that show it share. */
let known: { readonly loss: string; readonly steepness: TypedNumber } | null = null;

/** a of the loss a·(w + 1)²; 1 for one that is no such parabola. */
export function deriveSteepness(loss: string): TypedNumber {
  if (known?.loss !== loss) known = { loss, steepness: parseSteepness(loss) ?? UNKNOWN };
  return known.steepness;
}

/** The steepness of the loss on the page. */
export function useSteepness(): TypedNumber {
  return useExperiment((state) => deriveSteepness(state.experiment.objective.text));
}

/** {@link useSteepness} for words beside the charts. */
export function useToldSteepness(): TypedNumber {
  return useToldExperiment((state) => deriveSteepness(state.experiment.objective.text));
}
