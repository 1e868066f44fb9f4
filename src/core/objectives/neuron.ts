import type { ActivationName } from '../network/activations';

/** What a neuron of one input learns: y = f(w·x + b), from a handful of points. */
export interface Neuron {
  readonly activation: ActivationName;
  /** Whether its targets are any numbers, or one of two classes. */
  readonly kind: NeuronKind;
  /** From {@link NEURON_LIMITS.points}. */
  readonly points: readonly NeuronPoint[];
}

export type NeuronKind = 'regression' | 'classes';

export interface NeuronPoint {
  readonly input: number;
  /** Of two classes: 0 or 1. */
  readonly target: number;
}

/** Bounds of what a neuron learns: how many points, and how large their numbers. */
export const NEURON_LIMITS = { points: [2, 8], size: 1000 } as const;

/** Names of a neuron's weight and bias, in the order of every point of its landscape. */
export const NEURON_WEIGHTS = ['w', 'b'] as const;

/** Where a neuron's runs start if nothing is said: the wrong way round, yet where every activation has a slope. */
export const NEURON_START = [-1, 1] as const;

/** f(z) in the expression language, of a text for z; a step is 1 from 0 on, as McCulloch and Pitts have it. */
export const WRITTEN_ACTIVATIONS: Readonly<Record<ActivationName, (sum: string) => string>> = {
  step: (sum) => `sign(1+sign(${sum}))`,
  linear: (sum) => `(${sum})`,
  sigmoid: (sum) => `sigmoid(${sum})`,
  tanh: (sum) => `tanh(${sum})`,
  relu: (sum) => `relu(${sum})`,
};

/**
 * Reads a neuron: `neuron(tanh:-2,-1:1,0.5)`, or of two classes `neuron(sigmoid,classes:-2,0:1,1)`.
 *
 * @returns null for any other text
 */
export function parseNeuron(text: string): Neuron | null {
  const [, name = '', kind = 'regression', list = ''] =
    /^\s*neuron\s*\(\s*(\w+)\s*(?:,\s*(\w+)\s*)?:(.*)\)\s*$/.exec(text) ?? [];
  if (!Object.hasOwn(WRITTEN_ACTIVATIONS, name) || (kind !== 'regression' && kind !== 'classes')) return null;
  const points = list.split(':').map((item) => {
    const [input = Number.NaN, target = Number.NaN, ...more] = item.split(',').map(readNumber);
    return { input: more.length > 0 ? Number.NaN : input, target };
  });
  const [least, most] = NEURON_LIMITS.points;
  const isLegal = ({ input, target }: NeuronPoint) =>
    Math.max(Math.abs(input), Math.abs(target)) <= NEURON_LIMITS.size;
  if (!(points.length >= least && points.length <= most && points.every(isLegal))) return null;
  return { activation: name as ActivationName, kind, points: kind === 'classes' ? classify(points) : points };
}

function readNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function classify(points: readonly NeuronPoint[]): readonly NeuronPoint[] {
  return points.map(({ input, target }) => ({ input, target: target >= 0.5 ? 1 : 0 }));
}

/** What the neuron should answer at a point: its target; of a class, the end of the activation's range. */
export function wantedOf({ activation, kind }: Pick<Neuron, 'activation' | 'kind'>, target: number): number {
  return kind === 'classes' && activation === 'tanh' ? 2 * target - 1 : target;
}

/** Whether the loss of a neuron is the cross-entropy rather than the squared error. */
export function isCrossEntropy({ activation, kind }: Pick<Neuron, 'activation' | 'kind'>): boolean {
  return kind === 'classes' && activation === 'sigmoid';
}

/**
 * The loss in the expression language, in `w` and `b`: the mean over the points of (f(w·x + b) − t)²; for two classes
 * with a sigmoid the cross-entropy, ln(1 + eᶻ) of class 0 and ln(1 + e⁻ᶻ) of class 1.
 *
 * @example (tanh(-2*w+b)+1)^2/2 + (tanh(w+b)-0.5)^2/2, as one fraction
 */
export function writeNeuronLoss(neuron: Neuron): string {
  const terms = neuron.points.map(({ input, target }) => {
    const sum = `${input}*w+b`;
    if (isCrossEntropy(neuron)) return `softplus(${target > 0.5 ? `-(${sum})` : sum})`;
    const wanted = wantedOf(neuron, target);
    return `(${WRITTEN_ACTIVATIONS[neuron.activation](sum)}${wanted < 0 ? '+' : '-'}${Math.abs(wanted)})^2`;
  });
  return `(${terms.join('+')})/${terms.length}`;
}
