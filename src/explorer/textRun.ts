import type { Dtype } from '../core/dtype';
import type { Experiment } from '../core/experiment';
import { DEFAULT_EXPERIMENT } from '../state/defaults';
import { writeNumber } from '../state/typedNumber';
import { type ComputedRun, computeRuns } from '../worker/computedRun';

/** What texts tell of a run: its numbers, and what the core says of them. */
export interface TextRun extends Pick<ComputedRun, 'diagnosis'> {
  readonly rate: number;
  /** w₀ … w_N. */
  readonly weights: readonly number[];
  /** L(w₀) … L(w_N). */
  readonly losses: readonly number[];
  /** L′(w₀) … L′(w_N). */
  readonly gradients: readonly number[];
}

/** What differs from the experiment that the page opens with. */
export interface TextRunOptions {
  readonly start?: number;
  readonly epochs?: number;
  readonly dtype?: Dtype;
  /** In the expression language. */
  readonly loss?: string;
}

/**
 * Computes one run for a text about it, by the same functions that the worker computes the page's runs with.
 *
 * @throws RangeError when `loss` is no expression
 */
export function computeTextRun(rate: number, options: TextRunOptions = {}): TextRun {
  const { start, epochs = DEFAULT_EXPERIMENT.epochs, dtype = DEFAULT_EXPERIMENT.dtype, loss } = options;
  const run = { id: 0, learningRate: writeNumber(rate), hidden: false };
  const experiment: Experiment = {
    objective: loss === undefined ? DEFAULT_EXPERIMENT.objective : { kind: 'expression', text: loss },
    start: start === undefined ? DEFAULT_EXPERIMENT.start : [writeNumber(start)],
    epochs,
    dtype,
    runs: [run],
  };
  for (const done of computeRuns(experiment, [run])) {
    if (!done) continue;
    const [, { trajectory, diagnosis }] = done;
    return {
      rate,
      diagnosis,
      weights: [...trajectory.parameters[0]!],
      losses: [...trajectory.losses],
      gradients: [...trajectory.gradients[0]!],
    };
  }
  throw new Error('one run must be computed');
}
