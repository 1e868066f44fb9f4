import type { DataSetName } from '../core/experiment';
import type { ActivationName } from '../core/network/activations';
import type { InitialisationName } from '../core/network/initialise';
import type { NetworkLossName, OutputName } from '../core/network/networkShape';
import { TRAINING_WORDS_IN } from './trainingWords';

/** The English catalog of networks, which is loaded with them. Its type is what every other locale must fill in. */
export const networkEn = {
  words: TRAINING_WORDS_IN.en,
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
  model: 'Save, ask, own data …',
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
  lower: {
    label: 'More of this network',
    titles: {
      decides: 'Where it decides',
      weights: 'Weights',
      cause: 'Is it the learning rate?',
      every: 'Every learning rate',
      sharpness: 'Sharpness',
    },
  },
  decides: {
    caption: (rate: string, epoch: string, hasOthers: boolean) =>
      `lr ${rate} after epoch ${epoch}${hasOthers ? ' · map: other features at their mean; mistakes: all of them' : ''}`,
    across: 'Feature across',
    up: 'Feature up',
    legend: 'Large: test. Small: train. Circled: a mistake. Ringed: the sample of the pass.',
    untold: (samples: string) =>
      samples === '1'
        ? 'For 1 sample no output is a number: nothing is told of it, and it counts as a mistake.'
        : `For ${samples} samples no output is a number: nothing is told of them, and they count as mistakes.`,
    map: (across: string, up: string) => `Map of ${across} (across) and ${up} (up).`,
    shares: (classes: readonly { readonly name: string; readonly percent: string }[]) =>
      `Of it the network calls ${classes.map(({ name, percent }) => `${percent}\u00a0% ${name}`).join(', ')}.`,
    astray: {
      test: (astray: string, samples: string) =>
        `${astray} of ${samples} test samples lie where the map tells another class.`,
      train: (astray: string, samples: string) =>
        `${astray} of ${samples} training samples lie where the map tells another class.`,
    },
    itSays: 'it says',
    confusion: {
      test: (samples: string) => `Confusion, ${samples} test samples`,
      train: (samples: string) => `Confusion, ${samples} training samples`,
    },
    right: (right: string, samples: string, percent: string) =>
      `${right} of ${samples} right, ${percent}\u00a0%`,
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
  every: {
    caption: (of: 'test' | 'train', epochs: string) =>
      `${of === 'test' ? 'test' : 'train'} loss after ${epochs} epochs, at every learning rate`,
    ownStart: 'this start',
    otherStarts: (starts: string) => `${starts} other starts, 8 in 10`,
    edge: (rate: string) => `2/λ₀ = ${rate}`,
    edgeHint: 'λ₀: sharpness at the start. Beyond it the first step overshoots the parabola that fits there.',
    best: (rate: string) => `best: ${rate}`,
    loading: 'training at every rate …',
    table: 'Loss after training, by learning rate',
    rate: 'learning rate',
    loss: 'loss',
    others: 'other starts',
    range: (low: string, high: string) => `${low} to ${high}`,
    summary: (best: string, loss: string, known: string) =>
      `Of all learning rates from 0.001 to 1,000, ${best} is the one to rely on: nine of ten starts end at a loss of at most ${loss}. ${known} starts are known.`,
  },
  sharpness: {
    caption: 'lr · λ, with λ the sharpness of the training loss',
    edge: 'over the edge: λ > 2/lr',
    epoch: 'epoch',
    loading: 'measuring …',
    table: 'lr · λ at some epochs, by run',
    run: (run: string) => `lr ${run}`,
    summary: (over: string) =>
      over === ''
        ? 'At the last epoch no run is over the edge at 2.'
        : `At the last epoch these are over the edge at 2: lr ${over}.`,
    explain:
      'On the parabola a step leaves 1 − lr·λ of the gap, and beyond lr·λ = 2 the gap grows. A network’s λ changes as it learns: plain descent often rises to the edge and stays near it, and the loss goes on falling.',
    notPlain: 'The rule is that of plain descent; momentum and adaptive steps have an edge of their own.',
  },
  pass: {
    title: 'One pass',
    run: (rate: string) => `lr ${rate}`,
    sample: (place: string, name: string) => `sample ${place}, ${name}`,
    of: (count: string, name: string) => `of ${count}: ${name}`,
    set: 'of which samples',
    sets: { train: 'train', test: 'test' },
    waiting: 'The weights are on their way.',
    previous: 'previous sample',
    next: 'next sample',
    number: 'sample',
    mistake: 'a mistake',
    noMistake: 'no mistake left',
    stepBack: 'one step back',
    stepOn: 'one step on',
    play: 'play the pass',
    pause: 'pause',
    loop: 'The training loop',
    stations: {
      forward: 'forward',
      loss: 'loss',
      backward: 'backward',
      update: 'update',
    },
    data: 'data',
    again: (epochs: string) => `again; stops after ${epochs} epochs`,
    stopped: (epochs: string) => `stopped: all ${epochs} epochs done`,
    notFinite: (epoch: string) => `stopped: not finite at epoch ${epoch}`,
    plus: 'plus',
    minus: 'minus',
    target: 'target t',
    decision: (name: string, isRight: boolean) => `largest p: ${name}, ${isRight ? 'right' : 'wrong'}`,
    noDecision: 'no decision: no output is a number',
    fromLoss: 'from L',
    ends: 'ends: inputs',
    through: (activation: string) => `through ${activation}`,
    why: 'The gradient goes from the last layer to the first: what a layer is to blame for is known only once the layer after it is.',
    unit: (name: string) => `unit ${name}`,
    hiddenUnit: (layer: string, unit: string) => `${unit} of hidden layer ${layer}`,
    lossLine: 'loss',
    sumLine: 'sum',
    blameLine: 'blame',
    nextLine: 'next',
    weight: (from: string, to: string) => `${from} → ${to}:`,
    batch: (batch: string, batches: string) => `mean of batch ${batch} of ${batches}`,
    opposes:
      'This sample alone would push the weight the other way: the update follows the mean over the batch.',
    lastEpoch: 'Training has stopped here, so no update follows.',
    gradients: (own: string, mean: string, samples: string, isAmong: boolean) =>
      `∂L/∂w of this sample: ${own}. g, the mean over the ${samples} of the batch${isAmong ? '' : ' (it is not among them)'}: ${mean}`,
    nthUpdate: (update: string) => `update ${update}`,
    table: 'The chosen unit: what comes in',
    input: 'input',
    value: 'value',
    weightName: 'weight',
    gradient: 'gradient',
    summary: (name: string, says: string, loss: string) => `${name}; ${says}; loss ${loss}.`,
  },
  cause: {
    title: 'Is it the learning rate?',
    run: (rate: string, word: string) => `lr ${rate}: ${word}`,
    tryRate: (rate: string) => `Try lr ${rate}`,
    signs: {
      notFinite: (epoch: string) => `A weight is no finite number from epoch ${epoch} on.`,
      deadUnits: (dead: string, units: string) =>
        `${dead} of ${units} hidden relus give 0 for every sample: no gradient reaches them any more.`,
      flatUnits: (share: string) =>
        `${share}\u00a0% of what the hidden units give lies at their ends, where the slope is next to 0.`,
      sureWrong: (share: string) =>
        `${share}\u00a0% of the samples are told wrong, and all but surely: there the slope of the output is next to 0.`,
      equalGuess: (loss: string, classes: string) =>
        `The loss is ${loss}, that of an equal guess for all ${classes} classes: nothing has been learnt.`,
      gradientGrows: (times: string) => `The gradient has grown ${times} times.`,
      gradientDies: (share: string) =>
        `Of the gradient ${share}\u00a0% is left, though the loss is still high: nothing pulls any more.`,
      zeros: 'All weights began at 0, so all units of a layer stay alike. Choose another start.',
    },
    advice: {
      fine: 'It gets on. Nothing to be mended.',
      unknown: 'Training at every rate, to see which one would behave …',
      none: (loss: string) =>
        `It is not the rate: even the best of all rates ends at a loss of ${loss} from this start. Change the network, the start or the inputs.`,
      rate: (rate: string, loss: string, isLower: boolean) =>
        `It is the rate, too ${isLower ? 'large' : 'small'} by the sweep: with ${rate} this start ends at a loss of ${loss}.`,
    },
  },
};

export type NetworkCatalog = typeof networkEn;
