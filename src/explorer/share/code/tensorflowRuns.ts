import type { Dtype } from '../../../core/dtype';
import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { changesRate } from '../../runs/runMethod';
import { listInexactOperations } from './exactness';
import { deriveExpressionTerm } from './expressionTerm';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { callsMath, formatRate, listClippings } from './numpyRuns';
import { formatConstants, formatLoss, type Recipe } from './recipe';
import { formatDescend, formatLog, formatMain, formatRuns, formatSettings } from './runLayout';
import { listCommon, listFactor, listNumbers, optimizerOf, readParts } from './runSource';
import { listScheduleHelpers } from './scheduleSource';
import { cutTerm, formatStatements } from './statements';
import { TENSORFLOW_IDIOMS } from './tensorflow';
import { createTermPrinter } from './term';
import { type ArrayLibrary, formatUpdate, readsCurvature, updateName } from './updateSource';

const TENSORFLOW: ArrayLibrary = {
  prefix: 'tf',
  array: 'tf.stack',
  sum: 'tf.reduce_sum',
  largest: 'tf.reduce_max',
  hessian: 'hessian_at(w)',
};

/**
 * An experiment whose runs have optimizers, schedules and the like, in TensorFlow 2. Keras' own optimizers where their
 * definitions are the page's; the others are written out, with a comment that says why.
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
  const written = [...new Set(runs.filter((run) => !isKeras(run, dtype)).map(optimizerOf))];
  const hasKeras = runs.some((run) => isKeras(run, dtype));
  const update =
    "w.assign(run['update'](w, gradient, learning_rate, epoch, memory, **run.get('numbers', {})))";
  const factors = runs.flatMap((run) => listFactor(run, epochs));
  const updates = written.map((name) => formatUpdate(name, weights.length, TENSORFLOW));
  const needsMath = callsMath([...printer.helpers, body, ...listScheduleHelpers(factors), ...updates]);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'TensorFlow 2'), link, 'tensorflow matplotlib'),
    needsMath ? ['import math'] : [],
    ...formatImports([], ['import tensorflow as tf'], texts),
    [
      `dtype = tf.${dtype}  ${comment(texts.dtype[dtype])}`,
      ...(hasKeras && dtype === 'float64' ? ["tf.keras.backend.set_floatx('float64')"] : []),
      ...formatSettings(recipe, texts),
    ],
    ['def number(value):', '    return tf.constant(value, dtype)'],
    formatConstants(recipe),
    ...printer.helpers,
    [
      ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
      `def loss_at(${names}):`,
      ...body.map((line) => `    ${line}`),
    ],
    parts.optimizers.some(readsCurvature) ? HESSIAN : [],
    ...listScheduleHelpers(factors),
    ...updates.map((lines, place) => [...(place === 0 ? [comment(texts.ownUpdate)] : []), ...lines]),
    ...listClippings(runs).map((by) =>
      by === 'norm' ? [comment(texts.clipNorm), ...CLIPPINGS.norm] : CLIPPINGS.value,
    ),
    formatRuns(recipe, texts, (run) => [
      ...listCommon(run),
      ...listOptimizer(run, dtype),
      ...listFactor(run, epochs),
      ...(run.clipping
        ? [`clip=lambda gradient: clip_by_${run.clipping.by}(gradient, ${formatTyped(run.clipping.limit)})`]
        : []),
    ]),
    [
      formatDescend(recipe),
      `    w = tf.Variable(${parts.hasStarts ? "run.get('start', start)" : 'start'}, dtype=dtype)`,
      "    memory, rate, losses = {}, run['learning_rate'], []",
      ...(hasKeras
        ? [
            `    optimizer = run['optimizer']()${written.length > 0 ? " if 'optimizer' in run else None" : ''}`,
          ]
        : []),
      ...(parts.hasNoise ? ['    generator = tf.random.Generator.from_seed(seed)'] : []),
      '    for epoch in range(epochs):',
      '        with tf.GradientTape() as tape:',
      '            loss = loss_at(*tf.unstack(w))',
      '        losses.append(loss.numpy())',
      '        gradient = tape.gradient(loss, w)',
      ...formatRate(recipe).map((line) => `        ${line}`),
      ...(parts.hasNoise
        ? ['        gradient = gradient + number(noise_deviation) * generator.normal(w.shape, dtype=dtype)']
        : []),
      ...(parts.hasClipping
        ? ["        if 'clip' in run:", "            gradient = run['clip'](gradient)"]
        : []),
      ...(hasKeras && written.length > 0
        ? [
            '        if optimizer:',
            ...KERAS_STEP.map((line) => `            ${line}`),
            '        else:',
            `            ${update}`,
          ]
        : (hasKeras ? KERAS_STEP : [update]).map((line) => `        ${line}`)),
      ...formatLog(recipe, texts, (place) => `w[${place}].numpy()`, 'learning_rate.numpy()').map(
        (line) => `        ${line}`,
      ),
      '    return losses',
    ],
    formatMain(recipe, texts),
  ]);
}

/**
 * Whether Keras' own optimizer does the same: it has no weight decay like ours, its momentum has the rate in it, and it
 * reads β in 24 bits even where weights have 53.
 */
function isKeras(run: Run, dtype: Dtype): boolean {
  const name = optimizerOf(run);
  if (run.optimizer?.hyperparameters.weightDecay) return false;
  const hasMomentum = name === 'momentum' || name === 'nesterov';
  return name === 'sgd' || (hasMomentum && dtype === 'float32' && !changesRate(run));
}

function listOptimizer(run: Run, dtype: Dtype): string[] {
  if (!isKeras(run, dtype)) {
    const numbers = listNumbers(run);
    return [
      `update=${updateName(optimizerOf(run))}`,
      ...(numbers.length > 0 ? [`numbers=dict(${numbers.join(', ')})`] : []),
    ];
  }
  const beta = run.optimizer?.hyperparameters.beta;
  const momentum = run.optimizer ? `momentum=${beta ? formatTyped(beta) : '0.9'}` : '';
  const nesterov = optimizerOf(run) === 'nesterov' ? ', nesterov=True' : '';
  return [`optimizer=lambda: tf.keras.optimizers.SGD(${momentum}${nesterov})`];
}

const KERAS_STEP = [
  'optimizer.learning_rate = learning_rate',
  'optimizer.apply_gradients([(gradient, w)])',
] as const;

const HESSIAN = [
  'def hessian_at(w):',
  '    with tf.GradientTape(persistent=True) as outer:',
  '        with tf.GradientTape() as tape:',
  '            loss = loss_at(*tf.unstack(w))',
  '        gradient = tape.gradient(loss, w)',
  '    no_path = tf.UnconnectedGradients.ZERO',
  '    return outer.jacobian(gradient, w, unconnected_gradients=no_path, experimental_use_pfor=False)',
] as const;

const CLIPPINGS = {
  norm: [
    'def clip_by_norm(gradient, limit):',
    '    return gradient * tf.minimum(number(limit) / (tf.norm(gradient) + number(1e-6)), number(1))',
  ],
  value: [
    'def clip_by_value(gradient, limit):',
    '    return tf.clip_by_value(gradient, -number(limit), number(limit))',
  ],
} as const;
