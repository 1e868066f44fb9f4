import { deriveLargestStableRate } from './largestStableRate';
import { useExperiment } from './session';

/** The last loss asked about, which all cards and the ruler share. */
let known: { readonly text: string; readonly rate: number | null } | null = null;

/** The largest stable learning rate e of the loss on the page, or null where none is known. */
export function useLargestStableRate(): number | null {
  const text = useExperiment((state) => state.experiment.objective.text);
  if (known?.text !== text) known = { text, rate: deriveLargestStableRate(text) };
  return known.rate;
}
