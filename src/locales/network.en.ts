import type { DataSetName } from '../core/experiment';
import type { ActivationName } from '../core/network/activations';
import type { InitialisationName } from '../core/network/initialise';
import type { NetworkLossName, OutputName } from '../core/network/networkShape';

/** The English catalog of networks, which is loaded with them. Its type is what every other locale must fill in. */
export const networkEn = {
  words: {
    standsStill: 'stands still',
    crawls: 'crawls',
    converges: 'converges',
    jumps: 'fast, jumpy',
    thrownOff: 'thrown off, stuck',
    diverges: 'diverges',
  },
  facts: {
    test: (right: string, all: string) => `test ${right} / ${all}`,
    train: (right: string, all: string) => `train ${right} / ${all}`,
    testLossAfter: (epochs: string) => `test loss after ${epochs}:`,
    trainLossAfter: (epochs: string) => `train loss after ${epochs}:`,
  },
  data: {
    iris: 'Iris',
    moons: 'Two moons',
    circles: 'Circles',
    spiral: 'Spiral',
    blobs: 'Blobs',
    own: 'Own data',
  } satisfies Record<DataSetName, string> as Readonly<Record<DataSetName, string>>,
  /** Of the sets that come with the page, by their own names; what is not here is called as it is. */
  features: {} as Readonly<Record<string, string>>,
  classes: {} as Readonly<Record<string, string>>,
  outputs: {
    softmax: 'softmax',
    sigmoid: 'sigmoid',
    linear: 'linear',
  } satisfies Record<OutputName, string> as Readonly<Record<OutputName, string>>,
  activations: {
    step: 'step',
    linear: 'linear',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'relu',
  } satisfies Record<ActivationName, string> as Readonly<Record<ActivationName, string>>,
  losses: {
    meanSquaredError: 'mean squared error',
    crossEntropy: 'cross-entropy',
  } satisfies Record<NetworkLossName, string> as Readonly<Record<NetworkLossName, string>>,
  header: {
    button: (network: string) => `Network ${network}. Choose another or a loss function`,
    batch: (size: string) => `batch ${size}`,
    wholeBatch: 'batch: all',
    weights: (count: string) => `${count} weights`,
    split: (train: string, test: string) => `${train} train / ${test} test`,
    trainOnly: (train: string) => `${train} train`,
    standardised: 'inputs standardised',
    raw: 'inputs as they are',
  },
  live: {
    tested: (rate: string, word: string, right: string, all: string) =>
      `Learning rate ${rate}: ${word}, ${right} of ${all} test samples right.`,
    trained: (rate: string, word: string, right: string, all: string) =>
      `Learning rate ${rate}: ${word}, ${right} of ${all} training samples right.`,
  },
  addRate: (rate: string) => `Add a run with learning rate ${rate}`,
  charts: {
    titles: { loss: 'Loss per epoch', accuracy: 'Accuracy' },
    trainAndTest: 'train thick, test thin',
    accuracyCaption: '% of samples told right, same epochs',
    /** What one gets without having learnt anything. */
    equalGuess: (classes: number, loss: string) =>
      `equal guess for ${['', 'the one', 'both', 'all three'][classes] ?? `all ${classes}`}: ${loss}`,
    trainLoss: 'train loss',
    testLoss: 'test loss',
    trainRight: 'train right',
    testRight: 'test right',
    ofSet: {
      train: (run: string) => `${run}, train`,
      test: (run: string) => `${run}, test`,
    },
    tables: {
      loss: 'Loss by epoch and learning rate',
      accuracy: 'Percent of samples told right, by epoch and learning rate',
    },
    summaries: {
      loss: (epochs: string) => `The training loss of each run over ${epochs} epochs.`,
      accuracy: (epochs: string) =>
        `The share of training samples that each run tells right over ${epochs} epochs.`,
    },
  },
  settings: {
    region: 'Settings of the network',
    batch: 'batch size',
    batchField: 'Batch size',
    batchSlider: 'Batch size, slider',
    /** What descent is called with batches of one, of some, and of all. */
    batchKinds: {
      one: 'one by one: stochastic gradient descent',
      some: (updates: string) => `mini-batches: ${updates} updates an epoch`,
      all: 'all at once: gradient descent',
    },
    layers: 'layers',
    addLayer: 'hidden layer',
    removeLayer: (layer: number) => `Remove hidden layer ${layer}`,
    units: (layer: number) => `Units of hidden layer ${layer}`,
    activation: 'activation',
    output: 'output',
    loss: 'loss',
    squared: 'squared',
    crossEntropy: 'cross-entropy',
    needsProbabilities: 'Cross-entropy takes the logarithm of a probability: linear outputs are none.',
    start: 'start',
    startKind: 'How the first weights are drawn',
    initialisations: {
      glorot: 'Glorot',
      he: 'He',
      uniform: 'uniform',
      zeros: 'zeros',
    } satisfies Record<InitialisationName, string> as Readonly<Record<InitialisationName, string>>,
    seed: 'Seed of the start',
    seedShort: 'seed',
    newStart: 'New start',
    newStartHint:
      'Other first weights, another order of batches, other test samples. Playing again keeps all of them: between two runs only one thing changes.',
    standardise: 'standardise inputs',
    testShare: 'test samples',
    testShareField: 'Share of the samples that test, in percent',
    percent: '%',
    dataSeed: 'points',
    dataSeedField: 'Seed of the points',
  },
};

export type NetworkCatalog = typeof networkEn;
