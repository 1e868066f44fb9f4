import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { deriveNumpyDescent } from './numpyDescent';
import { formatConstants, formatLoss, type Recipe } from './recipe';
import { formatDescend, formatLog, formatMain, formatRuns, formatSettings } from './runLayout';
import { listCommon, listFactor, listNumbers, optimizerOf, readParts } from './runSource';
import { listScheduleHelpers } from './scheduleSource';
import { type ArrayLibrary, formatUpdate, updateName } from './updateSource';

const NUMPY: ArrayLibrary = {
  prefix: 'np',
  array: 'np.array',
  sum: 'np.sum',
  largest: 'np.max',
  hessian: 'hessian_at(*w)',
};

/** An experiment whose runs have optimizers, schedules and the like, in NumPy alone, with the page's order of operations. */
export function formatNumpyRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const parts = formatNumpyParts(recipe, texts);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'NumPy'), link, 'numpy matplotlib'),
    callsMath(parts) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np'], texts),
    ...parts,
    formatMain(recipe, texts),
  ]);
}

/** All but the imports and the main program: settings, loss, updates, `runs` and `descend`. */
export function formatNumpyParts(recipe: Recipe, texts: ScriptTexts): readonly (readonly string[])[] {
  const { epochs, dtype, runs, weights } = recipe;
  const parts = readParts(recipe);
  const factors = runs.flatMap((run) => listFactor(run, epochs));
  return [
    [
      `number = np.${dtype}  ${comment(texts.dtype[dtype])}`,
      ...formatSettings(recipe, texts),
      ...formatConstants(recipe),
    ],
    [`np.seterr(all='ignore')  ${comment(texts.divergence)}`],
    ...deriveNumpyDescent(recipe, texts).definitions,
    ...listScheduleHelpers(factors),
    ...parts.optimizers.map((name) => formatUpdate(name, weights.length, NUMPY)),
    ...listClippings(runs).map((by) => CLIPPINGS[by]),
    formatRuns(recipe, texts, (run) => [
      ...listCommon(run),
      `update=${updateName(optimizerOf(run))}`,
      ...(listNumbers(run).length > 0 ? [`numbers=dict(${listNumbers(run).join(', ')})`] : []),
      ...listFactor(run, epochs),
      ...(run.clipping
        ? [`clip=lambda gradient: clip_by_${run.clipping.by}(gradient, ${formatTyped(run.clipping.limit)})`]
        : []),
    ]),
    [
      formatDescend(recipe),
      `    w = np.array(${parts.hasStarts ? "run.get('start', start)" : 'start'}, number)`,
      "    memory, rate, losses = {}, run['learning_rate'], []",
      ...(parts.hasNoise ? ['    generator = np.random.default_rng(seed)'] : []),
      '    for epoch in range(epochs):',
      '        losses.append(loss_at(*w))',
      '        gradient = gradient_at(*w)',
      ...formatRate(recipe).map((line) => `        ${line}`),
      ...(parts.hasNoise
        ? [
            '        gradient = gradient + (noise_deviation * generator.standard_normal(len(w))).astype(number)',
          ]
        : []),
      ...(parts.hasClipping
        ? ["        if 'clip' in run:", "            gradient = run['clip'](gradient)"]
        : []),
      "        w = run['update'](w, gradient, learning_rate, epoch, memory, **run.get('numbers', {}))",
      ...formatLog(recipe, texts, (place) => `w[${place}]`, 'learning_rate').map((line) => `        ${line}`),
      '    return losses',
    ],
  ];
}

/** Whether blocks of a script need Python's own mathematics. */
export function callsMath(blocks: readonly (readonly string[])[]): boolean {
  return blocks.some((block) => block.some((line) => /\bmath\.\w/.test(line.replaceAll('tf.math.', ''))));
}

/** The learning rate of an epoch: what the run has by then, times the factor of its schedule. */
export function formatRate(recipe: Recipe): string[] {
  const { hasChanges, hasSchedules } = readParts(recipe);
  return [
    ...(hasChanges ? ["rate = run.get('changes', {}).get(epoch, rate)"] : []),
    'learning_rate = number(rate)',
    ...(hasSchedules
      ? ["if 'factor' in run:", "    learning_rate = learning_rate * number(run['factor'](epoch))"]
      : []),
  ];
}

/** The ways in which runs are clipped, each once. */
export function listClippings(runs: readonly Run[]): ('norm' | 'value')[] {
  return [...new Set(runs.flatMap(({ clipping }) => (clipping ? [clipping.by] : [])))];
}

const CLIPPINGS = {
  norm: [
    'def clip_by_norm(gradient, limit):',
    '    norm = np.sqrt(np.sum(np.square(gradient)))',
    '    return gradient * np.minimum(number(limit) / (norm + number(1e-6)), number(1))',
  ],
  value: [
    'def clip_by_value(gradient, limit):',
    '    return np.maximum(np.minimum(gradient, number(limit)), -number(limit))',
  ],
} as const;
