import type { Experiment } from '../core/experiment';
import { PRESETS, type PresetId } from '../core/objectives/presets';
import { writeNumber } from './typedNumber';

/** A preset as it is loaded: plain descent with its four rates from its start. Only the precision stays as it was. */
export function presetExperiment(id: PresetId, { dtype }: Pick<Experiment, 'dtype'>): Experiment {
  const { text, start, epochs, rates } = PRESETS.find((preset) => preset.id === id)!;
  return {
    objective: { kind: 'expression', text },
    start: start.map(writeNumber),
    epochs,
    dtype,
    runs: rates.map((rate, place) => ({ id: place, learningRate: writeNumber(rate), hidden: false })),
  };
}
