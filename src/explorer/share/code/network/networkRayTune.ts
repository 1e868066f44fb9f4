import type { ScriptTexts } from '../../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from '../layout';
import { formatTyped } from '../literal';
import { callsMath } from '../numpyRuns';
import { RAY_TUNE_FILE } from '../rayTune';
import { groupWays } from '../rayTuneRuns';
import { formatMethod, listStartAndChanges } from '../runSource';
import { formatPytorchParts, formatPytorchTraining } from './networkPytorch';
import { formatLayers, type NetworkRecipe } from './networkRecipe';

/**
 * A sweep over the learning rate of a network with Ray Tune: runs that differ in nothing else together, with their own
 * rates and with more between 0.001 and 100. Each trial trains in PyTorch and reports loss and accuracy of its end.
 */
export function formatNetworkRayTune(recipe: NetworkRecipe, link: string | null, texts: ScriptTexts): string {
  const ways = groupWays(recipe.runs);
  const swept = { ...recipe, runs: ways.map(([first]) => first) };
  const parts = formatPytorchParts(swept, texts, (run) => {
    const rates = ways.find(([first]) => first === run)!.map(({ learningRate }) => formatTyped(learningRate));
    return [
      `label='${formatMethod(run)}'`,
      `learning_rates=[${rates.join(', ')}]`,
      ...listStartAndChanges(run),
    ];
  });
  return joinBlocks([
    [
      ...formatHeader(
        texts.network.sweepTitle(formatLayers(recipe), texts.network.data[recipe.network.data.name]),
        link,
        '"ray[tune]" torch numpy matplotlib',
      ),
      comment(texts.cluster(RAY_TUNE_FILE)),
    ],
    callsMath(parts) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np', 'import torch', 'from ray import tune'], texts),
    ...parts,
    [comment(texts.network.sweep), 'sweep = [10 ** (k / 2) for k in range(-6, 5)]'],
    [
      'def descend(config):',
      "    run = dict(runs[config['place']], learning_rate=config['learning_rate'])",
      ...formatPytorchTraining(swept, texts, []),
      "    tune.report({'loss': loss, 'accuracy': accuracy})",
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
      `        ${comment(texts.sample)}`,
      "        param_space={'trial': tune.grid_search(trials)},",
      `        ${comment(texts.reuse)}`,
      "        tune_config=tune.TuneConfig(metric='loss', mode='min', reuse_actors=True),",
      '    )',
      '    results = [',
      "        (trial.metrics['loss'], trial.metrics['accuracy'], trial.config['trial'])",
      '        for trial in tuner.fit()',
      '    ]',
      `    ${comment(texts.best)}`,
      '    results.sort(key=lambda result: (np.isnan(result[0]), result[0]))',
      '    for loss, accuracy, trial in results:',
      "        told = (epochs, trial['learning_rate'], runs[trial['place']]['label'], loss, accuracy)",
      "        print('After %s epochs with lr=%.6g (%s), train loss is %.9g, test accuracy is %.4f' % told)",
      '    if plt:',
      '        for k, run in enumerate(runs):',
      "            ends = [(trial['learning_rate'], loss) for loss, _, trial in results if trial['place'] == k]",
      "            plt.loglog([rate for rate, _ in ends], [loss for _, loss in ends], 'o', label=run['label'])",
      "        plt.title('Training')",
      "        plt.xlabel('Learning rate')",
      "        plt.ylabel(f'Training loss after {epochs} epochs')",
      '        plt.legend()',
      '        plt.show()',
    ],
  ]);
}
