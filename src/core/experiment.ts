import type { Dtype } from './dtype';
import type { ActivationName } from './network/activations';
import type { InitialisationName } from './network/initialise';
import type { NetworkLossName, OutputName } from './network/networkShape';

/** A number together with the text a person typed for it ("3/10", "1e-3"); `value` is what the text means. */
export interface TypedNumber {
  readonly value: number;
  readonly text: string;
}

/** Update rules by the names of links, files and the public call; `exact` and `newton` are there for reference. */
export type OptimizerName =
  | 'sgd'
  | 'momentum'
  | 'nesterov'
  | 'adagrad'
  | 'rmsprop'
  | 'adam'
  | 'adamw'
  | 'exact'
  | 'newton';

/** Numbers of an update rule beside the learning rate. Which of them a rule has, and their usual values, it says itself. */
export type HyperparameterName = 'beta' | 'beta1' | 'beta2' | 'alpha' | 'epsilon' | 'weightDecay';

/** An update rule with those of its numbers that differ from the usual ones. */
export interface OptimizerSetting {
  readonly name: OptimizerName;
  readonly hyperparameters: Readonly<Partial<Record<HyperparameterName, TypedNumber>>>;
}

/** How the learning rate changes from epoch to epoch, by the names of links, files and the public call. */
export type ScheduleName =
  | 'constant'
  | 'step'
  | 'exponential'
  | 'inverse'
  | 'cosine'
  | 'restarts'
  | 'warmup'
  | 'oneCycle';

/** A schedule with its numbers, in the order that the schedule gives them; missing ones are the usual. */
export interface ScheduleSetting {
  readonly name: ScheduleName;
  readonly numbers: readonly TypedNumber[];
}

/** Keeps a gradient from being longer than `limit` (by norm), or any of its components from being larger (by value). */
export interface ClippingSetting {
  readonly by: 'norm' | 'value';
  /** Above 0. */
  readonly limit: TypedNumber;
}

/** From this epoch on a run goes on with another learning rate. */
export interface RateChange {
  /** Integer in [1, epochs). */
  readonly epoch: number;
  readonly learningRate: TypedNumber;
}

/** Normal noise that is added to every component of every gradient, drawn anew each epoch. */
export interface NoiseSetting {
  /** Standard deviation, above 0. */
  readonly deviation: TypedNumber;
  /** Integer in [0, 2³²). The same seed gives the same numbers on every machine. */
  readonly seed: number;
  /** Integer in [1, 64]: as many descents, with as many seeds from `seed` on, are averaged. */
  readonly seeds: number;
}

/** What a run may have of its own beside its learning rate; two runs with the same settings differ in nothing else. */
export interface RunSettings {
  /** Left out: plain gradient descent. */
  readonly optimizer?: OptimizerSetting;
  /** Left out: a constant learning rate. */
  readonly schedule?: ScheduleSetting;
  /** Left out: no gradient is clipped. */
  readonly clipping?: ClippingSetting;
  /** Its own start, one value for each parameter. Left out: that of the experiment. */
  readonly start?: readonly TypedNumber[];
}

/**
 * One descent on the page. `id` is also its place in the palette: colour, dash and marker belong to a run for its life.
 */
export interface Run extends RunSettings {
  /** Integer in [0, 7], unique within an experiment. */
  readonly id: number;
  /** In [0, 1e6]. */
  readonly learningRate: TypedNumber;
  readonly hidden: boolean;
  /** By epoch, ascending. Left out: the learning rate stays. */
  readonly changes?: readonly RateChange[];
}

/** What is minimised, as plain data. */
export interface ObjectiveSource {
  readonly kind: 'expression';
  /** In the expression language, for example `(w+1)^2`; or a neuron and its points, `neuron(tanh:-2,-1:1,0.5)`. */
  readonly text: string;
  /** Values of the names in `text` that are no parameters. Left out: there are none. */
  readonly constants?: Readonly<Record<string, TypedNumber>>;
}

/** Samples that a network learns from, by the names of links; `own` are a person's. */
export type DataSetName = 'iris' | 'moons' | 'circles' | 'spiral' | 'blobs' | 'own';

/** A network and what it learns, as plain data. All runs train it from the same weights, in the same order of batches. */
export interface NetworkSetting {
  readonly data: {
    readonly name: DataSetName;
    /** Of sets that are made: integer in [0, 2³²). */
    readonly seed: number;
    /** Of own data: rows of comma-separated values. */
    readonly text?: string;
  };
  /** Units of each hidden layer, at most three of at most 32. */
  readonly hidden: readonly number[];
  /** Of the hidden layers. */
  readonly activation: ActivationName;
  readonly output: OutputName;
  readonly loss: NetworkLossName;
  readonly initialisation: InitialisationName;
  /** Of weights, order of batches, and which samples test: integer in [0, 2³²). */
  readonly seed: number;
  /** Whether every feature is shifted and scaled to mean 0 and standard deviation 1, as the training samples say. */
  readonly standardise: boolean;
  /** Integer in [1, 10 000]; all of them where there are fewer. */
  readonly batchSize: number;
  /** Share of the samples that test and are not trained on, in [0, 0.9]. */
  readonly testShare: number;
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
  /** Left out: gradients are exact. */
  readonly noise?: NoiseSetting;
  /** What the runs train instead of minimising `objective`, which waits until one comes back to it. Left out: nothing. */
  readonly network?: NetworkSetting;
}

/** Bounds that URL, fields and core agree on. */
export const LIMITS = {
  learningRate: [0, 1e6],
  epochs: [1, 10_000],
  coreEpochs: [1, 100_000],
  runs: [0, 8],
  steepness: [0.01, 100],
  seed: [0, 2 ** 32 - 1],
  seeds: [1, 64],
  /** Characters of an expression. */
  expression: [1, 2_000],
} as const;
