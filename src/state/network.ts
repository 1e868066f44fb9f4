import type { DataSetName, NetworkSetting } from '../core/experiment';
import { LIMITS } from '../core/experiment';

/** What each part of a network may be, in the order of the page. */
export const NETWORK_CHOICES = {
  data: ['iris', 'moons', 'circles', 'spiral', 'blobs', 'own'],
  activation: ['tanh', 'relu', 'sigmoid', 'linear'],
  output: ['softmax', 'sigmoid', 'linear'],
  loss: ['meanSquaredError', 'crossEntropy'],
  initialisation: ['glorot', 'he', 'uniform', 'zeros'],
} as const;

/** Where its numbers may lie, ends included. */
export const NETWORK_RANGES = {
  hiddenLayers: [0, 3],
  units: [1, 32],
  batchSize: [1, 10_000],
  testShare: [0, 0.9],
  seed: LIMITS.seed,
} as const;

/** The network of a set of data where nothing else is said: what telling runs need. */
export function usualNetwork(name: DataSetName): NetworkSetting {
  const isFlowers = name === 'iris' || name === 'own';
  return {
    data: { name, seed: 1 },
    hidden: isFlowers ? [] : [8],
    activation: 'tanh',
    output: 'softmax',
    loss: isFlowers ? 'meanSquaredError' : 'crossEntropy',
    initialisation: 'glorot',
    seed: 15,
    standardise: true,
    batchSize: 32,
    testShare: 0.2,
  };
}

/** Telling learning rates and epochs of a network where nothing else is said. */
export function usualTraining({ data }: NetworkSetting): {
  readonly rates: readonly number[];
  readonly epochs: number;
  /** Rates that behave otherwise, in the order in which new runs take them; the first four are offered. */
  readonly telling: readonly number[];
} {
  return data.name === 'iris'
    ? { rates: [1, 30, 0.01, 300], epochs: 60, telling: [1, 30, 0.1, 300, 0.01, 3, 10, 100] }
    : { rates: [0.1, 1, 0.01, 10], epochs: 100, telling: [0.1, 1, 10, 0.01, 0.3, 3, 30, 0.03] };
}

/** The nearest legal network: what is none of the choices is as usual, numbers are clamped. */
export function correctNetwork(given: NetworkSetting): NetworkSetting {
  const choose = <T extends string>(choices: readonly T[], value: T, usual: T) =>
    choices.includes(value) ? value : usual;
  const name = choose(NETWORK_CHOICES.data, given.data.name, 'iris');
  const usual = usualNetwork(name);
  const [, mostLayers] = NETWORK_RANGES.hiddenLayers;
  const output = choose(NETWORK_CHOICES.output, given.output, usual.output);
  const text = name === 'own' ? (given.data.text ?? '') : null;
  return {
    data: { name, seed: whole(given.data.seed, NETWORK_RANGES.seed), ...(text !== null && { text }) },
    hidden: given.hidden.slice(0, mostLayers).map((units) => whole(units, NETWORK_RANGES.units)),
    activation: choose(NETWORK_CHOICES.activation, given.activation as 'tanh', 'tanh'),
    output,
    // there is no probability whose logarithm could be taken
    loss: output === 'linear' ? 'meanSquaredError' : choose(NETWORK_CHOICES.loss, given.loss, usual.loss),
    initialisation: choose(NETWORK_CHOICES.initialisation, given.initialisation, usual.initialisation),
    seed: whole(given.seed, NETWORK_RANGES.seed),
    standardise: given.standardise,
    batchSize: whole(given.batchSize, NETWORK_RANGES.batchSize),
    testShare: clamp(given.testShare, NETWORK_RANGES.testShare),
  };
}

function whole(value: number, range: readonly [least: number, most: number]): number {
  return Math.round(clamp(value, range));
}

function clamp(value: number, [least, most]: readonly [least: number, most: number]): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
