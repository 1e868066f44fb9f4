import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { formatNoise } from './noiseSource';
import { deriveNumpyDescent } from './numpyDescent';
import { formatConstants, formatLoss, type Recipe } from './recipe';
import { formatDescend, formatLog, formatMain, formatRuns, formatSettings } from './runLayout';
import { listCommon, listFactor, readParts } from './runSource';
import { listScheduleHelpers } from './scheduleSource';
import { type ArrayLibrary, formatUpdate, listUpdate } from './updateSource';

const NUMPY: ArrayLibrary = {
  prefix: 'np',
  array: 'np.array',
  sum: 'np.sum',
  largest: 'np.max',
  hessian: 'hessian_at(*w)',
};

/** An experiment whose runs have optimizers, schedules and the like, in NumPy alone, with the page's order of operations. */
export function formatNumpyRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const parts = [...formatNumpyParts(recipe, texts), formatNumpyDescend(recipe, texts)];
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'NumPy'), link, 'numpy matplotlib'),
    callsMath(parts) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np'], texts),
    [`np.seterr(all='ignore')  ${comment(texts.divergence)}`],
    ...parts,
    formatMain(recipe, texts),
  ]);
}

/**
 * What a descent is made of: settings, loss, noise, updates, `runs`.
 *
 * @param listBefore what each of `runs` has before its update: arguments of a `dict`
 */
export function formatNumpyParts(
  recipe: Recipe,
  texts: ScriptTexts,
  listBefore: (run: Run) => readonly string[] = listCommon,
): readonly (readonly string[])[] {
  const { epochs, dtype, runs, weights } = recipe;
  const parts = readParts(recipe);
  const factors = runs.flatMap((run) => listFactor(run, epochs));
  return [
    [
      `number = np.${dtype}  ${comment(texts.dtype[dtype])}`,
      ...formatSettings(recipe),
      ...formatConstants(recipe),
    ],
    ...deriveNumpyDescent(recipe, texts).definitions,
    ...formatNoise(recipe, texts),
    ...listScheduleHelpers(factors),
    ...parts.optimizers.map((name) => formatUpdate(name, weights.length, NUMPY, runs)),
    ...listClippings(runs).map((by) => formatClipping(by, weights.length)),
    formatRuns(recipe, texts, (run) => [
      ...listBefore(run),
      ...listUpdate(run),
      ...listFactor(run, epochs),
      ...(run.clipping
        ? [`clip=lambda gradient: clip_by_${run.clipping.by}(gradient, ${formatTyped(run.clipping.limit)})`]
        : []),
    ]),
  ];
}

function formatNumpyDescend(recipe: Recipe, texts: ScriptTexts): string[] {
  return [
    formatDescend(recipe),
    ...formatNumpyStart(recipe),
    '    losses = []',
    '    for epoch in range(epochs):',
    '        losses.append(loss_at(*w))',
    ...formatNumpyStep(recipe),
    ...formatLog(recipe, texts, (place) => `w[${place}]`, toldRate(recipe)).map((line) => `        ${line}`),
    '    return losses',
  ];
}

/** Lines before the loop over epochs. */
export function formatNumpyStart(recipe: Recipe): string[] {
  return [
    `    w = np.array(${readParts(recipe).hasStarts ? "run.get('start', start)" : 'start'}, number)`,
    "    memory, rate = {}, run['learning_rate']",
  ];
}

/** What an epoch does, as lines of that loop. */
export function formatNumpyStep(recipe: Recipe): string[] {
  const { hasNoise, hasClipping } = readParts(recipe);
  return [
    'gradient = gradient_at(*w)',
    ...formatRate(recipe),
    ...(hasNoise ? ['gradient = gradient + np.array(noise_at(seed, epoch), number)'] : []),
    ...(hasClipping ? ["if 'clip' in run:", "    gradient = run['clip'](gradient)"] : []),
    "w = run['update'](w, gradient, learning_rate, epoch, memory, **run.get('numbers', {}))",
  ].map((line) => `        ${line}`);
}

/** Whether blocks of a script need Python's own mathematics. */
export function callsMath(blocks: readonly (readonly string[])[]): boolean {
  return blocks.some((block) => block.some((line) => /\bmath\.\w/.test(line.replaceAll('tf.math.', ''))));
}

/** The learning rate of an epoch: what the run has by then, times the factor of its schedule, each rounded. */
export function formatRate(recipe: Pick<Recipe, 'runs'>): string[] {
  const { hasChanges, hasSchedules } = readParts(recipe);
  return [
    ...(hasChanges ? ["rate = run.get('changes', {}).get(epoch, rate)"] : []),
    ...(hasSchedules
      ? [
          `factor = run['factor'](epoch)${recipe.runs.every(({ schedule }) => schedule) ? '' : " if 'factor' in run else 1"}`,
          'learning_rate = number(rate) * number(factor)',
        ]
      : ['learning_rate = number(rate)']),
  ];
}

/** The rate that the log tells: in full, as the page does. */
export function toldRate(recipe: Recipe): string {
  return readParts(recipe).hasSchedules ? 'rate * factor' : 'rate';
}

/** The ways in which runs are clipped, each once. */
export function listClippings(runs: readonly Run[]): ('norm' | 'value')[] {
  return [...new Set(runs.flatMap(({ clipping }) => (clipping ? [clipping.by] : [])))];
}

function formatClipping(by: 'norm' | 'value', weights: number): string[] {
  if (by === 'value') {
    return [
      'def clip_by_value(gradient, limit):',
      '    return np.maximum(np.minimum(gradient, number(limit)), -number(limit))',
    ];
  }
  return [
    'def clip_by_norm(gradient, limit):',
    `    norm = ${weights === 1 ? 'np.abs(gradient)' : 'np.sqrt(np.sum(np.square(gradient)))'}`,
    '    return gradient * np.minimum(number(limit) / (norm + number(1e-6)), number(1))',
  ];
}
