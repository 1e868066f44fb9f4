import type { ScriptTexts } from '../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { callsMath, formatNumpyParts } from './numpyRuns';
import { RAY_TUNE_FILE } from './rayTune';
import { formatLoss, type Recipe } from './recipe';

/**
 * A sweep with Ray Tune over runs that have optimizers, schedules and the like: each run of the page with its own rate,
 * and with more between 0.001 and 1. Each trial descends in NumPy and reports the loss of its last epoch's start.
 */
export function formatRayTuneRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const parts = formatNumpyParts(recipe, texts);
  return joinBlocks([
    [
      ...formatHeader(texts.sweepTitle(formatLoss(recipe)), link, '"ray[tune]" numpy matplotlib'),
      comment(texts.cluster(RAY_TUNE_FILE)),
    ],
    ['import contextlib', 'import io', ...(callsMath(parts) ? ['import math'] : [])],
    ...formatImports([], ['import numpy as np', 'from ray import tune'], texts),
    ...parts,
    [comment(texts.sweep), 'sweep = [10 ** (k / 3) for k in range(-9, 1)]'],
    [
      'def end_of(config):',
      "    run = runs[config['place']]",
      "    run = dict(run, learning_rate=config['learning_rate'])",
      `    ${comment(texts.divergence)}`,
      "    with np.errstate(all='ignore'), contextlib.redirect_stdout(io.StringIO()):",
      '        losses = descend(run)',
      "    tune.report({'loss': float(losses[-1])})",
    ],
    [
      "if __name__ == '__main__':",
      "    trials = [dict(place=k, learning_rate=run['learning_rate']) for k, run in enumerate(runs)]",
      '    trials += [dict(place=k, learning_rate=rate) for k in range(len(runs)) for rate in sweep]',
      '    tuner = tune.Tuner(',
      "        lambda config: end_of(config['trial']),",
      "        param_space={'trial': tune.grid_search(trials)},",
      `        ${comment(texts.reuse)}`,
      "        tune_config=tune.TuneConfig(metric='loss', mode='min', reuse_actors=True),",
      '    )',
      "    results = [(trial.metrics['loss'], trial.config['trial']) for trial in tuner.fit()]",
      `    ${comment(texts.best)}`,
      '    results.sort(key=lambda result: (np.isnan(result[0]), result[0]))',
      '    for loss, trial in results:',
      "        label = runs[trial['place']]['label']",
      "        print('Before the last of %s epochs of (%s) with lr=%.6g, loss is %g' % (epochs, label, trial['learning_rate'], loss))",
      '    if plt:',
      `        ${comment(texts.logAxis)}`,
      '        for k, run in enumerate(runs):',
      "            ends = [(trial['learning_rate'], loss) for loss, trial in results if trial['place'] == k]",
      "            plt.loglog([rate for rate, _ in ends], [loss for _, loss in ends], 'o', label=run['label'])",
      "        plt.title('Gradient Descent')",
      "        plt.xlabel('Learning rate')",
      "        plt.ylabel('Loss')",
      '        plt.legend()',
      '        plt.show()',
    ],
  ]);
}
