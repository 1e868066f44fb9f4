import type { Experiment } from '../core/experiment';
import { NEURON_START } from '../core/objectives/neuron';
import { writeNumber } from './typedNumber';

/** A neuron that bends, with points that lie almost on its curve. */
const TEXT = 'neuron(tanh:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)';

/** Rates of which one hurries, one walks, one crawls, and one is thrown about where the neuron is saturated. */
const RATES = [1, 0.3, 0.03, 5];

/** One neuron as it is opened. Only the precision stays as it was. */
export function usualNeuron({ dtype }: Pick<Experiment, 'dtype'>): Experiment {
  return {
    objective: { kind: 'expression', text: TEXT },
    start: NEURON_START.map(writeNumber),
    epochs: 100,
    dtype,
    runs: RATES.map((rate, id) => ({ id, learningRate: writeNumber(rate), hidden: false })),
  };
}
