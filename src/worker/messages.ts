import type { Diagnosis } from '../core/diagnose';
import type { Experiment, ObjectiveSource, RunSettings } from '../core/experiment';
import type { MinimaSearch } from '../core/minimum';
import type { TrainingWord } from '../core/network/trainingWords';

/** A curve cut to what the screen can show: epochs ascending, values exact at those epochs. */
export interface Curve {
  readonly epochs: Float64Array<ArrayBuffer>;
  /** One array for each parameter: w at those epochs. */
  readonly parameters: readonly Float64Array<ArrayBuffer>[];
  /** L(w) at those epochs. */
  readonly losses: Float64Array<ArrayBuffer>;
  /** First epoch that is not finite, where the curve ends; −1 if none. */
  readonly nonFiniteEpoch: number;
}

/** How far noisy descents with different seeds lie apart, at the epochs that the screen can show. */
export interface Band {
  /** Ascending. */
  readonly epochs: Float64Array<ArrayBuffer>;
  /** A tenth of the seeds has less loss. */
  readonly low: Float64Array<ArrayBuffer>;
  readonly mean: Float64Array<ArrayBuffer>;
  /** A tenth of the seeds has more loss. */
  readonly high: Float64Array<ArrayBuffer>;
}

/** Exact, consecutive epochs [from, from + length) of one run. */
export interface Rows {
  readonly from: number;
  readonly losses: Float64Array<ArrayBuffer>;
  readonly parameters: readonly Float64Array<ArrayBuffer>[];
  readonly gradients: readonly Float64Array<ArrayBuffer>[];
  /** Of a network: losses above are those of what it trains on. */
  readonly training?: TrainingRows;
}

/** Exact epochs of a training, those of {@link Rows}. Accuracies are in [0, 1]. */
export interface TrainingRows {
  readonly trainAccuracies: Float64Array<ArrayBuffer>;
  /** Null where nothing is tested. */
  readonly testLosses: Float64Array<ArrayBuffer> | null;
  readonly testAccuracies: Float64Array<ArrayBuffer> | null;
  /** Mean ‖g‖ of the epoch that led there; NaN at the start. */
  readonly gradientNorms: Float64Array<ArrayBuffer>;
  /** With a single epoch: what the optimizer remembers of each parameter, by what it calls it. */
  readonly memory?: ReadonlyMap<string, Float64Array<ArrayBuffer>>;
}

/** What is told of a training beside its loss, at the epochs of the run's `lossCurve`. Accuracies are in [0, 1]. */
export interface TrainingCurves {
  readonly word: TrainingWord;
  readonly trainAccuracies: Float64Array<ArrayBuffer>;
  /** Null where nothing is tested. */
  readonly testLosses: Float64Array<ArrayBuffer> | null;
  readonly testAccuracies: Float64Array<ArrayBuffer> | null;
  /** Mean ‖g‖ of the epoch that led there; NaN at the start. */
  readonly gradientNorms: Float64Array<ArrayBuffer>;
  /** For each layer ‖Δ‖ / ‖W, b‖ of the update that led there; NaN at the start. */
  readonly updateRatios: readonly Float64Array<ArrayBuffer>[];
  readonly trainSamples: number;
  readonly testSamples: number;
}

/** What the page knows of one run. */
export interface RunResult {
  readonly id: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** Reduced by loss along the loss chart's time axis. */
  readonly lossCurve: Curve;
  /** Reduced by each parameter along the path's time axis; also drawn as the trail on the landscape. */
  readonly pathCurve: Curve;
  /** The neighbourhood of the cursor. */
  readonly rows: Rows;
  /** The exact first epochs, where the curves had to leave some of them out. */
  readonly head?: Rows;
  /** How many updates a reference method refused, where it did: the curvature there is not positive. */
  readonly refusedEpochs?: number;
  /** Of all seeds, where gradients are noisy; curves and rows are those of the first. */
  readonly band?: Band;
  /** Of a network: its curves have no parameters, and its weights come with rows of a single epoch. */
  readonly training?: TrainingCurves;
  readonly diagnosis: Diagnosis;
}

/** The painted track of a slider: what would happen at each of `learningRates`, with the present loss and epochs. */
export interface Track {
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** Index into `WORDS` of core/diagnose, one for each rate. */
  readonly words: Uint8Array<ArrayBuffer>;
  /** Epoch of arrival within N, or −1. */
  readonly arrivals: Int32Array<ArrayBuffer>;
}

/** A painted track that the page shows: of all runs with these settings, since it does not depend on their own rates. */
export interface TrackQuestion {
  /** Tells the settings apart; see `settingsKey`. */
  readonly key: string;
  readonly settings: RunSettings;
  readonly learningRates: Float64Array<ArrayBuffer>;
}

/** What the page wants to know; the newest request wins and older ones are dropped. */
export interface ComputeRequest {
  readonly request: number;
  readonly experiment: Experiment;
  /** Ids of the runs whose results the page has not got yet: the others are not told again. Default: all. */
  readonly wanted?: readonly number[];
  /** Pixels along the time axis of the loss chart and of the path. */
  readonly pixels: { readonly loss: number; readonly path: number };
  /** The epoch whose neighbourhood of exact rows is wanted. */
  readonly cursor: number;
  /** Painted tracks, each once; empty where none is shown. */
  readonly tracks: readonly TrackQuestion[];
}

/** Page to worker. */
export type ToWorker =
  /** Asks for a sign of life: a `hello` comes back. */
  | { readonly type: 'hello' }
  | ({ readonly type: 'compute' } & ComputeRequest)
  /** A newer request waits on the page: what is still under way may be dropped. */
  | { readonly type: 'newer' }
  /** Asks for the epochs [from, to] of every run of the newest experiment; `query` comes back with the answer. */
  | { readonly type: 'rows'; readonly query: number; readonly from: number; readonly to: number };

/** A part of the answer to one {@link ComputeRequest}: minima first, then curves, then the tracks, then `done`. */
export type Answer =
  /** The minima of its loss; not told of the course note's parabola, whose minimum is known. */
  | {
      readonly type: 'minima';
      readonly request: number;
      readonly objective: ObjectiveSource;
      readonly search: MinimaSearch;
    }
  /** Some of the runs, in any order; `complete` with the last of them. */
  | {
      readonly type: 'runs';
      readonly request: number;
      readonly runs: readonly RunResult[];
      readonly complete: boolean;
    }
  | { readonly type: 'track'; readonly request: number; readonly key: string; readonly track: Track }
  | { readonly type: 'done'; readonly request: number }
  /** Nothing more will come: the experiment could not be computed. `message` is for developers. */
  | { readonly type: 'failed'; readonly request: number; readonly message: string };

/** Worker to page; several travel in one {@link Batch}. */
export type FromWorker =
  | { readonly type: 'hello' }
  | Answer
  /** Given up before its curves were complete, since a newer request waits. */
  | { readonly type: 'dropped'; readonly request: number }
  | { readonly type: 'rows'; readonly query: number; readonly runs: readonly RunRows[] };

/** Exact epochs of one run. */
export interface RunRows {
  readonly id: number;
  readonly rows: Rows;
}

/** What the worker posts at once; while it computes, at most one a frame. */
export type Batch = readonly FromWorker[];
