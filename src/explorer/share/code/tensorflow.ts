import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations } from './exactness';
import { deriveExpressionTerm } from './expressionTerm';
import { call, callHelper, type Idioms, INFIX, type LossOperation, Rank } from './idiom';
import {
  comment,
  formatHeader,
  formatImports,
  formatLogCall,
  formatRates,
  joinBlocks,
  RUN_AND_PLOT,
} from './layout';
import { formatConstants, formatLoss, formatStart, type Recipe } from './recipe';
import { cutTerm, formatStatements } from './statements';
import { createTermPrinter } from './term';

/** The experiment in TensorFlow 2, with GradientTape. Prints what the page's log has, in every bit for + − × ÷ √ and squares. */
export function formatTensorflow(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { loss, weights, start, epochs, dtype } = recipe;
  const [w] = weights;
  const printer = createTermPrinter(TENSORFLOW_IDIOMS);
  // a copy, since w itself would have moved by the time it is printed
  const body =
    loss.kind === 'name'
      ? [`return tf.identity(${w})`]
      : formatStatements(cutTerm(deriveExpressionTerm(loss, recipe.nameOf)), printer, 'return ');
  const inexact = listInexactOperations(loss);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'TensorFlow 2'), link, 'tensorflow matplotlib'),
    ...formatImports([printer], ['import tensorflow as tf'], texts),
    [
      `dtype = tf.${dtype}  ${comment(texts.dtype[dtype])}`,
      `start = ${formatStart(start)}`,
      `epochs = ${epochs}`,
      ...formatRates(recipe, texts),
    ],
    printer.usesNumber || recipe.constants.length > 0
      ? ['def number(value):', '    return tf.constant(value, dtype)']
      : [],
    formatConstants(recipe),
    ...printer.helpers,
    [
      ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
      `def loss_at(${w}):`,
      ...body.map((line) => `    ${line}`),
    ],
    [
      'def descend(learning_rate):',
      '    learning_rate = tf.constant(learning_rate, dtype)',
      `    ${w} = tf.Variable(start, dtype=dtype)`,
      '    losses = []',
      '    for epoch in range(epochs):',
      '        with tf.GradientTape() as tape:',
      `            loss = loss_at(${w})`,
      `        gradient = tape.gradient(loss, ${w})`,
      `        ${w}.assign_sub(learning_rate * gradient)`,
      `        ${comment(texts.logLine(w))}`,
      `        ${formatLogCall(`${w}.numpy()`, 'loss.numpy()')}`,
      '        losses.append(loss.numpy())',
      '    return losses',
    ],
    RUN_AND_PLOT,
  ]);
}

/** How TensorFlow writes each operation. It has no cube root, and logarithms only to the base e. */
export const TENSORFLOW_IDIOMS: Idioms<LossOperation> = {
  ...INFIX,
  square: call('tf.square'),
  sqrt: call('tf.sqrt'),
  cbrt: callHelper('def cbrt(x):\n    return tf.sign(x) * tf.abs(x) ** (1 / 3)'),
  exp: call('tf.exp'),
  log: call('tf.math.log'),
  log2: logarithm('2'),
  log10: logarithm('10'),
  sin: call('tf.sin'),
  cos: call('tf.cos'),
  tan: call('tf.tan'),
  asin: call('tf.asin'),
  acos: call('tf.acos'),
  atan: call('tf.atan'),
  sinh: call('tf.sinh'),
  cosh: call('tf.cosh'),
  tanh: call('tf.tanh'),
  abs: call('tf.abs'),
  sign: call('tf.sign'),
  minimum: call('tf.minimum', 2),
  maximum: call('tf.maximum', 2),
  relu: call('tf.nn.relu'),
  sigmoid: call('tf.sigmoid'),
  softplus: call('tf.math.softplus'),
};

function logarithm(base: string) {
  const write = (x: string) => `tf.math.log(${x}) / math.log(${base})`;
  return { ...call('tf.math.log'), rank: Rank.product, write, imports: 'math' };
}
