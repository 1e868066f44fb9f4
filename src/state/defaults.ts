import type { Experiment, TypedNumber } from '../core/experiment';

function typed(text: string): TypedNumber {
  return { value: Number(text), text };
}

/** The course note's rates and a few between them, in the order in which new runs take them. */
export const NOTE_RATES: readonly TypedNumber[] = [
  '0.6',
  '0.2',
  '0.01',
  '0.99',
  '0.1',
  '0.5',
  '1',
  '1.02',
].map(typed);

/** The course note's experiment: (w + 1)² from w = 5 for 50 epochs with four learning rates, in float32. */
export const DEFAULT_EXPERIMENT: Experiment = {
  objective: { kind: 'expression', text: '(w+1)^2' },
  start: [typed('5')],
  epochs: 50,
  dtype: 'float32',
  runs: NOTE_RATES.slice(0, 4).map((learningRate, id) => ({ id, learningRate, hidden: false })),
};
