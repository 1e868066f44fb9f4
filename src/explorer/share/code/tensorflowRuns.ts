import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations } from './exactness';
import { deriveExpressionTerm } from './expressionTerm';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { formatNoise } from './noiseSource';
import { callsMath, formatRate, listClippings, toldRate } from './numpyRuns';
import { formatConstants, formatLoss, type Recipe } from './recipe';
import { formatDescend, formatLog, formatMain, formatRuns, formatSettings } from './runLayout';
import { listCommon, listFactor, readParts } from './runSource';
import { listScheduleHelpers } from './scheduleSource';
import { cutTerm, formatStatements } from './statements';
import { TENSORFLOW_IDIOMS } from './tensorflow';
import { createTermPrinter } from './term';
import { type ArrayLibrary, formatUpdate, listUpdate, readsCurvature } from './updateSource';

const TENSORFLOW: ArrayLibrary = {
  prefix: 'tf',
  array: 'tf.stack',
  sum: 'tf.reduce_sum',
  largest: 'tf.reduce_max',
  hessian: 'hessian_at(w)',
};

/**
 * An experiment whose runs have optimizers, schedules and the like, in TensorFlow 2 with GradientTape. Updates are
 * written out, with a comment that says why: so the log is the page's.
 */
export function formatTensorflowRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { loss, weights, epochs, dtype, runs } = recipe;
  const parts = readParts(recipe);
  const printer = createTermPrinter(TENSORFLOW_IDIOMS);
  const names = weights.join(', ');
  const body =
    loss.kind === 'name'
      ? [`return tf.identity(${recipe.nameOf(loss.name)})`]
      : formatStatements(cutTerm(deriveExpressionTerm(loss, recipe.nameOf)), printer, 'return ');
  const inexact = listInexactOperations(loss);
  const factors = runs.flatMap((run) => listFactor(run, epochs));
  const updates = parts.optimizers.map((name) => formatUpdate(name, weights.length, TENSORFLOW, runs));
  const firstOwn = parts.optimizers.findIndex((name) => name !== 'sgd');
  const noise = formatNoise(recipe, texts);
  const needsMath = callsMath([
    ...printer.helpers,
    body,
    ...noise,
    ...listScheduleHelpers(factors),
    ...updates,
  ]);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'TensorFlow 2'), link, 'tensorflow matplotlib'),
    needsMath ? ['import math'] : [],
    ...formatImports([], ['import tensorflow as tf'], texts),
    [`dtype = tf.${dtype}  ${comment(texts.dtype[dtype])}`, ...formatSettings(recipe)],
    ['def number(value):', '    return tf.constant(value, dtype)'],
    formatConstants(recipe),
    ...printer.helpers,
    [
      ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
      `def loss_at(${names}):`,
      ...body.map((line) => `    ${line}`),
    ],
    parts.optimizers.some(readsCurvature) ? HESSIAN : [],
    ...noise,
    ...listScheduleHelpers(factors),
    ...updates.map((lines, place) => [...(place === firstOwn ? [comment(texts.ownUpdate)] : []), ...lines]),
    ...listClippings(runs).map((by) =>
      by === 'norm' ? [comment(texts.clipNorm), ...formatNormClipping(weights.length)] : VALUE_CLIPPING,
    ),
    formatRuns(recipe, texts, (run) => [
      ...listCommon(run),
      ...listUpdate(run),
      ...listFactor(run, epochs),
      ...(run.clipping
        ? [`clip=lambda gradient: clip_by_${run.clipping.by}(gradient, ${formatTyped(run.clipping.limit)})`]
        : []),
    ]),
    [
      formatDescend(recipe),
      `    w = tf.Variable(${parts.hasStarts ? "run.get('start', start)" : 'start'}, dtype=dtype)`,
      "    memory, rate, losses = {}, run['learning_rate'], []",
      '    for epoch in range(epochs):',
      '        with tf.GradientTape() as tape:',
      '            loss = loss_at(*tf.unstack(w))',
      '        losses.append(loss.numpy())',
      '        gradient = tape.gradient(loss, w)',
      ...formatRate(recipe).map((line) => `        ${line}`),
      ...(parts.hasNoise ? ['        gradient = gradient + number(noise_at(seed, epoch))'] : []),
      ...(parts.hasClipping
        ? ["        if 'clip' in run:", "            gradient = run['clip'](gradient)"]
        : []),
      "        w.assign(run['update'](w, gradient, learning_rate, epoch, memory, **run.get('numbers', {})))",
      ...formatLog(recipe, texts, (place) => `w[${place}].numpy()`, toldRate(recipe)).map(
        (line) => `        ${line}`,
      ),
      '    return losses',
    ],
    formatMain(recipe, texts),
  ]);
}

const HESSIAN = [
  'def hessian_at(w):',
  '    with tf.GradientTape(persistent=True) as outer:',
  '        with tf.GradientTape() as tape:',
  '            loss = loss_at(*tf.unstack(w))',
  '        gradient = tape.gradient(loss, w)',
  '    no_path = tf.UnconnectedGradients.ZERO',
  '    return outer.jacobian(gradient, w, unconnected_gradients=no_path, experimental_use_pfor=False)',
] as const;

function formatNormClipping(weights: number): string[] {
  return [
    'def clip_by_norm(gradient, limit):',
    `    norm = ${weights === 1 ? 'tf.abs(gradient)' : 'tf.sqrt(tf.reduce_sum(tf.square(gradient)))'}`,
    '    return gradient * tf.minimum(number(limit) / (norm + number(1e-6)), number(1))',
  ];
}

const VALUE_CLIPPING = [
  'def clip_by_value(gradient, limit):',
  '    return tf.clip_by_value(gradient, -number(limit), number(limit))',
] as const;
