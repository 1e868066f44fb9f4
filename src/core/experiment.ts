import type { Dtype } from './dtype';

/** A number together with the text a person typed for it ("3/10", "1e-3"); `value` is what the text means. */
export interface TypedNumber {
  readonly value: number;
  readonly text: string;
}

/**
 * One descent on the page. `id` is also its place in the palette: colour, dash and marker belong to a run for its life.
 */
export interface Run {
  /** Integer in [0, 7], unique within an experiment. */
  readonly id: number;
  /** In [0, 1e6]. */
  readonly learningRate: TypedNumber;
  readonly hidden: boolean;
}

/** What is minimised, as plain data. */
export interface ObjectiveSource {
  readonly kind: 'expression';
  /** In the expression language; for example `(w+1)^2`. */
  readonly text: string;
}

/** Everything that decides the numbers on the page: plain, serialisable, the same in the URL, the worker and a file. */
export interface Experiment {
  readonly objective: ObjectiveSource;
  /** One value for each parameter of the objective, in the order of its parameter names. Finite. */
  readonly start: readonly TypedNumber[];
  /** Integer in [1, 10 000]. */
  readonly epochs: number;
  readonly dtype: Dtype;
  /** At most 8. */
  readonly runs: readonly Run[];
}

/** Bounds that URL, fields and core agree on. */
export const LIMITS = {
  learningRate: [0, 1e6],
  epochs: [1, 10_000],
  coreEpochs: [1, 100_000],
  runs: [0, 8],
  steepness: [0.01, 100],
} as const;
