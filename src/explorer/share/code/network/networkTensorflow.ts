import type { ScriptTexts } from '../../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from '../layout';
import { formatTyped } from '../literal';
import { callsMath, formatRate, listClippings } from '../numpyRuns';
import { formatRuns } from '../runLayout';
import { listCommon, listFactor, readParts } from '../runSource';
import { listScheduleHelpers } from '../scheduleSource';
import { formatUpdate, listUpdate } from '../updateSource';
import { formatNetworkData } from './networkData';
import { formatNetworkLog, TRAIN_AND_PLOT } from './networkLog';
import { formatLayers, type NetworkRecipe } from './networkRecipe';

/** How updates are written; no network asks for second derivatives. */
const TENSORFLOW = {
  prefix: 'tf',
  array: 'tf.stack',
  sum: 'tf.reduce_sum',
  largest: 'tf.reduce_max',
  hessian: '',
} as const;

const ACTIVATIONS = {
  step: 'tf.cast(x >= 0, dtype)',
  linear: 'x',
  sigmoid: 'tf.sigmoid(x)',
  tanh: 'tf.tanh(x)',
  relu: 'tf.nn.relu(x)',
} as const;

const OUTPUTS = { softmax: 'tf.nn.softmax(z)', sigmoid: 'tf.sigmoid(z)', linear: 'z' } as const;

/**
 * The training of a network in TensorFlow 2, with GradientTape as the course note has it, from the page's start and in its
 * order of batches: so the losses are the page's, in float64 to a millionth and better.
 */
export function formatNetworkTensorflow(
  recipe: NetworkRecipe,
  link: string | null,
  texts: ScriptTexts,
): string {
  const { network, data, dtype, epochs, runs } = recipe;
  const { optimizers, hasClipping } = readParts(recipe);
  const factors = runs.flatMap((run) => listFactor(run, epochs));
  const updates = optimizers.map((name) => formatUpdate(name, 1, TENSORFLOW, runs));
  const firstOwn = optimizers.findIndex((name) => name !== 'sgd');
  const shared = formatNetworkData(recipe, texts);
  const blocks = [...shared, ...listScheduleHelpers(factors), ...updates];
  return joinBlocks([
    formatHeader(
      texts.network.title(formatLayers(recipe), texts.network.data[network.data.name], 'TensorFlow 2'),
      link,
      'tensorflow numpy matplotlib',
    ),
    callsMath(blocks) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np', 'import tensorflow as tf'], texts),
    [`dtype = tf.${dtype}  ${comment(texts.network.dtype[dtype])}`],
    ...shared,
    [
      'x_train, x_test = tf.constant(x_train, dtype), tf.constant(x_test, dtype)',
      ...(needsTargets(recipe)
        ? [`targets = tf.one_hot(y_train, ${data.classNames.length}, dtype=dtype)`]
        : []),
    ],
    ['def number(value):', '    return tf.constant(value, dtype)'],
    [
      'def sums_of(x, parameters):',
      ...(network.hidden.length > 0
        ? [
            '    for weights, biases in zip(parameters[:-2:2], parameters[1:-2:2]):',
            '        x = x @ weights + biases',
            ...(network.activation === 'linear' ? [] : [`        x = ${ACTIVATIONS[network.activation]}`]),
          ]
        : []),
      '    return x @ parameters[-2] + parameters[-1]',
    ],
    ['def outputs_of(z):', `    return ${OUTPUTS[network.output]}`],
    ['def loss_of(z, batch):', `    return ${formatLoss(recipe)}`],
    ...listScheduleHelpers(factors),
    ...updates.map((lines, place) => [...(place === firstOwn ? [comment(texts.ownUpdate)] : []), ...lines]),
    ...listClippings(runs).map((by) =>
      by === 'norm' ? [comment(texts.clipNorm), ...NORM_CLIPPING] : VALUE_CLIPPING,
    ),
    formatRuns(recipe, texts, (run) => [
      ...listCommon(run),
      ...listUpdate(run),
      ...listFactor(run, epochs),
      ...(run.clipping
        ? [`clip=lambda gradients: clip_by_${run.clipping.by}(gradients, ${formatTyped(run.clipping.limit)})`]
        : []),
    ]),
    [
      'def descend(run):',
      '    parameters = [tf.Variable(values, dtype=dtype) for values in initial_parameters()]',
      '    memories = [{} for _ in parameters]',
      "    rate, step, losses = run['learning_rate'], 0, []",
      '    for epoch in range(epochs):',
      ...formatRate(recipe).map((line) => `        ${line}`),
      '        order = shuffled(len(y_train), epoch)',
      '        for first in range(0, len(order), batch_size):',
      '            batch = order[first:first + batch_size]',
      '            with tf.GradientTape() as tape:',
      '                loss = loss_of(sums_of(tf.gather(x_train, batch), parameters), batch)',
      '            gradients = tape.gradient(loss, parameters)',
      ...(hasClipping
        ? ["            if 'clip' in run:", "                gradients = run['clip'](gradients)"]
        : []),
      '            for parameter, gradient, memory in zip(parameters, gradients, memories):',
      "                numbers = run.get('numbers', {})",
      "                parameter.assign(run['update'](parameter, gradient, learning_rate, step, memory, **numbers))",
      '            step += 1',
      '        every = list(range(len(y_train)))',
      '        loss = float(loss_of(sums_of(x_train, parameters), every))',
      '        decisions = tf.argmax(outputs_of(sums_of(x_test, parameters)), axis=1)',
      '        accuracy = np.mean(decisions.numpy() == y_test)',
      ...formatNetworkLog(texts).map((line) => `        ${line}`),
      '    return losses',
    ],
    TRAIN_AND_PLOT,
  ]);
}

function needsTargets({ network }: NetworkRecipe): boolean {
  return !(network.output === 'softmax' && network.loss === 'crossEntropy');
}

function formatLoss(recipe: NetworkRecipe): string {
  const { output, loss } = recipe.network;
  if (loss === 'meanSquaredError') {
    return 'tf.reduce_mean(tf.square(outputs_of(z) - tf.gather(targets, batch)))';
  }
  return output === 'softmax'
    ? 'tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y_train[batch], z))'
    : 'tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.gather(targets, batch), z))';
}

const NORM_CLIPPING = [
  'def clip_by_norm(gradients, limit):',
  '    norm = tf.sqrt(sum(tf.reduce_sum(tf.square(gradient)) for gradient in gradients))',
  '    factor = tf.minimum(number(limit) / (norm + number(1e-6)), number(1))',
  '    return [gradient * factor for gradient in gradients]',
] as const;

const VALUE_CLIPPING = [
  'def clip_by_value(gradients, limit):',
  '    return [tf.clip_by_value(gradient, -number(limit), number(limit)) for gradient in gradients]',
] as const;
