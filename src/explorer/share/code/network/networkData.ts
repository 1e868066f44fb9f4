import type { InitialisationName } from '../../../../core/network/initialise';
import type { ScriptTexts } from '../../../../locales/script.en';
import { comment } from '../layout';
import { formatLiteral } from '../literal';
import { LOGARITHM, MIX_BITS, STANDARD_NORMAL } from '../noiseSource';
import type { NetworkRecipe } from './networkRecipe';

/** Characters of a line of samples, at most. */
const WIDTH = 100;

/** What is the same in every library: sizes, samples, the page's draws, the split and the start of all weights, in NumPy. */
export function formatNetworkData(recipe: NetworkRecipe, texts: ScriptTexts): (readonly string[])[] {
  const { network, layers, epochs, data } = recipe;
  const { unit, featureNames, classNames } = data;
  return [
    [
      `layers = [${layers.join(', ')}]`,
      `epochs = ${epochs}`,
      `batch_size = ${network.batchSize}`,
      `seed = ${network.seed}  ${comment(texts.network.seed)}`,
    ],
    [
      comment(
        texts.network.columns(
          featureNames.join(', '),
          unit,
          classNames.map((name, k) => `${k} ${name}`).join(', '),
        ),
      ),
      'samples = np.array([',
      ...listSamples(recipe).map((line) => `    ${line}`),
      '])',
    ],
    [comment(texts.network.draws), ...MIX_BITS],
    UNIFORM,
    SHUFFLED,
    ...(network.initialisation === 'he' ? [LOGARITHM, STANDARD_NORMAL] : []),
    formatStart(network.initialisation),
    formatSplit(recipe, texts),
  ];
}

/** Samples as tuples, several a line. */
function listSamples({ data }: NetworkRecipe): string[] {
  const { inputs, labels } = data;
  const features = inputs.shape[1]!;
  const lines: string[] = [];
  let line = '';
  labels.data.forEach((label, k) => {
    const row = inputs.data.subarray(k * features, (k + 1) * features);
    const tuple = `(${[...Array.from(row, formatLiteral), label].join(', ')}),`;
    if (line !== '' && line.length + tuple.length >= WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? tuple : `${line} ${tuple}`;
  });
  return [...lines, line];
}

const UNIFORM = [
  'def uniform(stream, draw):',
  '    return mix_bits(mix_bits(mix_bits(seed) ^ stream) ^ draw) / 2**32',
] as const;

const SHUFFLED = [
  'def shuffled(count, stream):',
  '    order = list(range(count))',
  '    for k in range(count - 1, 0, -1):',
  '        other = int(uniform(stream, k) * (k + 1))',
  '        order[k], order[other] = order[other], order[k]',
  '    return order',
] as const;

/** A weight from its layer, its place there and the sizes, as core/network/initialise.ts has it. */
const DRAWS: Readonly<Record<InitialisationName, string>> = {
  zeros: '0',
  uniform: '0.5 * (2 * uniform(layer, k) - 1)',
  glorot: 'math.sqrt(6 / (inputs + outputs)) * (2 * uniform(layer, k) - 1)',
  he: 'math.sqrt(2 / inputs) * standard_normal(seed, layer, k)',
};

function formatStart(name: InitialisationName): string[] {
  return [
    'def initial_parameters():',
    '    parameters = []',
    '    for layer, (inputs, outputs) in enumerate(zip(layers, layers[1:])):',
    `        weights = [${DRAWS[name]} for k in range(inputs * outputs)]`,
    '        parameters += [np.reshape(weights, (inputs, outputs)), np.zeros(outputs)]',
    '    return parameters',
  ];
}

function formatSplit({ tests, network }: NetworkRecipe, texts: ScriptTexts): string[] {
  const isTested = tests > 0;
  return [
    comment(texts.network.split),
    'order = shuffled(len(samples), 2**31)',
    `train = samples[order[${tests}:]]`,
    ...(isTested
      ? [`test = samples[order[:${tests}]]`]
      : [`test = train  ${comment(texts.network.untested)}`]),
    'x_train, y_train = train[:, :-1], train[:, -1].astype(int)',
    'x_test, y_test = test[:, :-1], test[:, -1].astype(int)',
    ...(network.standardise
      ? [
          comment(texts.network.scale),
          'mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)',
          'deviation[np.ptp(x_train, axis=0) == 0] = 1',
          'x_train, x_test = (x_train - mean) / deviation, (x_test - mean) / deviation',
        ]
      : []),
  ];
}
