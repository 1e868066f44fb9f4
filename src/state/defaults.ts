import type { Experiment, TypedNumber } from '../core/experiment';
import { PARABOLA } from '../core/objectives/presets';
import { PARAMETERS } from './parameters';
import { writeNumber } from './typedNumber';

/** The course note's experiment, (w + 1)² from w = 5 with four learning rates: what a link that says nothing means. */
export const DEFAULT_EXPERIMENT: Experiment = {
  objective: PARAMETERS.fn.default,
  start: PARABOLA.start.map(writeNumber),
  epochs: PARAMETERS.epochs.default,
  dtype: PARAMETERS.dtype.default,
  runs: PARAMETERS.lr.default.map((learningRate, id) => ({ id, learningRate, hidden: false })),
};

/** The course note's rates, then others that behave otherwise, in the order in which new runs take them. */
export const TELLING_RATES: readonly TypedNumber[] = [
  ...PARAMETERS.lr.default,
  ...[0.1, 0.5, 1, 1.02].map(writeNumber),
];
