import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { callsMath, formatNumpyParts, formatNumpyStart, formatNumpyStep } from './numpyRuns';
import { RAY_TUNE_FILE } from './rayTune';
import { formatLoss, type Recipe } from './recipe';
import { formatMethod, listStartAndChanges, readParts } from './runSource';

/**
 * A sweep with Ray Tune over runs that have optimizers, schedules and the like: those that differ in nothing but their
 * rates together, with their own rates and with more between 0.001 and 1. Each trial descends in NumPy and reports the loss where it ended, with noise the
 * mean over the seeds.
 */
export function formatRayTuneRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const ways = groupWays(recipe.runs);
  const swept = { ...recipe, runs: ways.map(([first]) => first) };
  const parts = formatNumpyParts(swept, texts, (run) => {
    const rates = ways.find(([first]) => first === run)!.map(({ learningRate }) => formatTyped(learningRate));
    return [
      `label='${formatMethod(run)}'`,
      `learning_rates=[${rates.join(', ')}]`,
      ...listStartAndChanges(run),
    ];
  });
  const { hasNoise, hasSeeds } = readParts(recipe);
  return joinBlocks([
    [
      ...formatHeader(texts.sweepTitle(formatLoss(recipe)), link, '"ray[tune]" numpy matplotlib'),
      comment(texts.cluster(RAY_TUNE_FILE)),
    ],
    callsMath(parts) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np', 'from ray import tune'], texts),
    ...parts,
    [comment(texts.sweep), 'sweep = [10 ** (k / 3) for k in range(-9, 1)]'],
    [
      `def end_of(run${hasNoise ? ', seed=seed' : ''}):`,
      ...formatNumpyStart(recipe),
      '    for epoch in range(epochs):',
      ...formatNumpyStep(recipe),
      '    return float(loss_at(*w))',
    ],
    [
      'def descend(config):',
      "    run = dict(runs[config['place']], learning_rate=config['learning_rate'])",
      `    ${comment(texts.divergence)}`,
      "    with np.errstate(all='ignore'):",
      ...(hasSeeds
        ? [
            `        ${comment(texts.meanOverSeeds)}`,
            '        loss = sum(end_of(run, seed + k) for k in range(seeds)) / seeds',
          ]
        : ['        loss = end_of(run)']),
      "    tune.report({'loss': loss})",
    ],
    [
      "if __name__ == '__main__':",
      '    trials = [',
      '        dict(place=k, learning_rate=rate)',
      '        for k, run in enumerate(runs)',
      "        for rate in run['learning_rates'] + sweep",
      '    ]',
      '    tuner = tune.Tuner(',
      "        lambda config: descend(config['trial']),",
      "        param_space={'trial': tune.grid_search(trials)},",
      `        ${comment(texts.reuse)}`,
      "        tune_config=tune.TuneConfig(metric='loss', mode='min', reuse_actors=True),",
      '    )',
      "    results = [(trial.metrics['loss'], trial.config['trial']) for trial in tuner.fit()]",
      `    ${comment(texts.best)}`,
      '    results.sort(key=lambda result: (np.isnan(result[0]), result[0]))',
      '    for loss, trial in results:',
      "        label = runs[trial['place']]['label']",
      "        print('After %s epochs with lr=%.6g (%s), loss is %g' % (epochs, trial['learning_rate'], label, loss))",
      '    if plt:',
      `        ${comment(texts.logAxis)}`,
      '        for k, run in enumerate(runs):',
      "            ends = [(trial['learning_rate'], loss) for loss, trial in results if trial['place'] == k]",
      "            plt.loglog([rate for rate, _ in ends], [loss for _, loss in ends], 'o', label=run['label'])",
      "        plt.title('Gradient Descent')",
      "        plt.xlabel('Learning rate')",
      "        plt.ylabel(f'Loss after {epochs} epochs')",
      '        plt.legend()',
      '        plt.show()',
    ],
  ]);
}

/** Runs that differ in their learning rate alone, together; in the order of the page. */
export function groupWays(runs: readonly Run[]): readonly [Run, ...Run[]][] {
  const ways = new Map<string, [Run, ...Run[]]>();
  for (const run of runs) {
    const { optimizer, schedule, clipping, start, changes } = run;
    const key = JSON.stringify([optimizer, schedule, clipping, start, changes]);
    const way = ways.get(key);
    if (way) way.push(run);
    else ways.set(key, [run]);
  }
  return [...ways.values()];
}
