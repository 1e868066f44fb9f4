import type { ScriptTexts } from '../../../locales/script.en';
import { comment, formatHeader, formatImports, formatRates, joinBlocks } from './layout';
import { deriveNumpyDescent } from './numpyDescent';
import { formatConstants, formatLoss, formatStart, type Recipe } from './recipe';

/** What the script is called. */
export const RAY_TUNE_FILE = 'lr_explorer_ray_tune.py';

/**
 * A sweep over learning rates with Ray Tune: the page's, and more between 0.001 and 1. Each trial descends in NumPy, as
 * on the page, and reports where it ended; the script lists the trials and draws the loss against the learning rate.
 */
export function formatRayTune(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { weights, start, epochs, dtype } = recipe;
  const [w] = weights;
  const { definitions, update } = deriveNumpyDescent(recipe, texts);
  return joinBlocks([
    [
      ...formatHeader(texts.sweepTitle(formatLoss(recipe)), link, '"ray[tune]" numpy matplotlib'),
      comment(texts.cluster(RAY_TUNE_FILE)),
    ],
    ...formatImports([], ['import numpy as np', 'from ray import tune'], texts),
    [
      `number = np.${dtype}  ${comment(texts.dtype[dtype])}`,
      `start = ${formatStart(start)}`,
      `epochs = ${epochs}`,
      ...formatConstants(recipe),
      comment(texts.pageRates),
      ...formatRates(recipe, texts),
      comment(texts.sweep),
      'sweep = [10 ** (k / 3) for k in range(-9, 1)]',
    ],
    ...definitions,
    [
      'def descend(config):',
      "    learning_rate = number(config['learning_rate'])",
      `    ${w} = number(start)`,
      `    ${comment(texts.divergence)}`,
      "    with np.errstate(all='ignore'):",
      '        for _ in range(epochs):',
      `            gradient = gradient_at(${w})`,
      ...update.map((line) => `            ${line}`),
      `        tune.report({'w': float(${w}), 'loss': float(loss_at(${w}))})`,
    ],
    [
      "if __name__ == '__main__':",
      '    tuner = tune.Tuner(',
      '        descend,',
      `        ${comment(texts.sample)}`,
      "        param_space={'learning_rate': tune.grid_search(learning_rates + sweep)},",
      `        ${comment(texts.reuse)}`,
      "        tune_config=tune.TuneConfig(metric='loss', mode='min', reuse_actors=True),",
      '    )',
      '    results = [',
      "        (trial.metrics['loss'], trial.metrics['w'], trial.config['learning_rate'])",
      '        for trial in tuner.fit()',
      '    ]',
      `    ${comment(texts.best)}`,
      '    results.sort(key=lambda result: (np.isnan(result[0]), result[0]))',
      '    for loss, w, learning_rate in results:',
      "        print('After %s epochs with lr=%.6g, w is %f, loss is %g' % (epochs, learning_rate, w, loss))",
      '    if plt:',
      `        ${comment(texts.logAxis)}`,
      "        plt.loglog([rate for _, _, rate in results], [loss for loss, _, _ in results], 'o')",
      "        plt.title('Gradient Descent')",
      "        plt.xlabel('Learning rate')",
      "        plt.ylabel(f'Loss after {epochs} epochs')",
      '        plt.show()',
    ],
  ]);
}
