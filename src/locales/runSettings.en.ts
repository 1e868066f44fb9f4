import type { HyperparameterName, OptimizerName, ScheduleName } from '../core/experiment';

/** The English words of a run's settings and of the noise. */
export const runSettingsEn = {
  region: (run: number) => `Optimizer and schedule of run ${run}`,
  optimizer: 'optimizer',
  optimizerOf: (run: number) => `Optimizer of run ${run}`,
  forReference: 'for reference',
  referenceNote: 'For reference: lr 1 is the full step. No step where the curvature isn’t positive.',
  more: 'more',
  moreOf: (numbers: string) => `more: ${numbers}`,
  numberOf: (name: string, run: number) => `${name} of run ${run}`,
  /** By name, for those who can't see the symbol. */
  numbers: {
    beta: 'Momentum β',
    beta1: 'Decay β₁ of the mean slope',
    beta2: 'Decay β₂ of the mean square',
    alpha: 'Decay α of the mean square',
    epsilon: 'Epsilon ε',
    weightDecay: 'Weight decay',
  } satisfies Record<HyperparameterName, string> as Record<HyperparameterName, string>,
  /** One step, as mathematics. g: the slope. */
  formulas: {
    sgd: 'w ← w − lr · g',
    momentum: 'v ← β v + g,  w ← w − lr · v',
    nesterov: 'v ← β v + g,  w ← w − lr (g + β v)',
    adagrad: 's ← s + g²,  w ← w − lr · g / (√s + ε)',
    rmsprop: 's ← mean of g²,  w ← w − lr · g / (√s + ε)',
    adam: 'm, s ← means of g, g²,  w ← w − lr · m / (√s + ε)',
    adamw: 'as Adam, after w ← w − lr · decay · w',
    exact: 'w ← w − lr · (gᵀg / gᵀHg) g',
    newton: 'w ← w − lr · H⁻¹ g',
  } satisfies Record<OptimizerName, string> as Record<OptimizerName, string>,
  schedule: 'schedule',
  scheduleOf: (run: number) => `Schedule of run ${run}`,
  /** In the order of the schedule's numbers. */
  scheduleNumbers: {
    constant: [],
    step: ['every … epochs', 'times'],
    exponential: ['times, each epoch'],
    inverse: ['decay'],
    cosine: ['epochs down', 'end, as a share'],
    restarts: ['first period', 'periods grow by', 'end, as a share'],
    warmup: ['epochs up', 'start, as a share'],
    oneCycle: ['share going up', 'start: lr divided by', 'end: that divided by'],
  } satisfies Record<ScheduleName, readonly string[]> as Record<ScheduleName, readonly string[]>,
  clipping: 'clipping',
  clippingOf: (run: number) => `Gradient clipping of run ${run}`,
  clippings: { none: 'none', norm: 'by length', value: 'by value' },
  limit: 'limit',
  limitOf: (run: number) => `Limit of the gradient of run ${run}`,
  start: 'own start',
  startOf: (parameter: string, run: number) => `Own start ${parameter} of run ${run}`,
  branch: 'Branch here: stop at an epoch first',
  branchAt: (epoch: string) => `Branch at epoch ${epoch}`,
  fromEpoch: (epoch: string) => `from ${epoch} on`,
  changeOf: (epoch: string, run: number) => `Learning rate of run ${run} from epoch ${epoch} on`,
  noise: 'noise of the gradient',
  noiseField: 'Standard deviation of the noise that is added to every gradient, 0 for none',
  seed: 'seed',
  seedField: 'Seed of the noise: the same seed gives the same numbers everywhere',
  seeds: 'seeds',
  seedsField: 'How many seeds are averaged',
};

/** Every word of a run's settings. */
export type RunSettingsCatalog = typeof runSettingsEn;
