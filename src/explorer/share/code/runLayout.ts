import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { changesRate } from '../../runs/runMethod';
import { comment } from './layout';
import { formatTyped } from './literal';
import { formatStart, type Recipe } from './recipe';
import { readParts } from './runSource';

/** `runs`: one dict for each run of the page, hidden ones too. */
export function formatRuns(
  { runs }: Pick<Recipe, 'runs'>,
  texts: ScriptTexts,
  listArguments: (run: Run) => readonly string[],
): string[] {
  if (runs.length === 0) return [`runs = []  ${comment(texts.noRuns)}`];
  const lines = runs.flatMap((run) => [
    `    dict(${run.hidden ? `  ${comment(texts.hidden)}` : ''}`,
    ...listArguments(run).map((argument) => `        ${argument},`),
    '    ),',
  ]);
  return ['runs = [', ...lines, ']'];
}

/** Start, epochs and noise. */
export function formatSettings({ start, epochs, noise }: Recipe): string[] {
  return [
    `start = [${formatStart(start)}]`,
    `epochs = ${epochs}`,
    ...(noise
      ? [
          `noise_deviation = ${formatTyped(noise.deviation)}`,
          `seed = ${noise.seed}`,
          ...(noise.seeds > 1 ? [`seeds = ${noise.seeds}`] : []),
        ]
      : []),
  ];
}

/** The first line of `descend`. */
export function formatDescend({ noise }: Recipe): string {
  return noise ? 'def descend(run, seed=seed, is_logged=True):' : 'def descend(run):';
}

/** Prints the line of the log for one epoch, and keeps the loss; `readWeight` gives a weight as a number. */
export function formatLog(
  recipe: Recipe,
  texts: ScriptTexts,
  readWeight: (place: number) => string,
  rate: string,
): string[] {
  const { weights, runs, noise } = recipe;
  const names = weights.length === 1 ? ['w'] : weights;
  const told = [...names.map((name, place) => [name, readWeight(place)]), ['loss', 'losses[-1]']];
  const print = (pairs: readonly (readonly string[])[]) =>
    `print('After %s epoch, ${pairs.map(([name]) => `${name} is %f`).join(', ')}' % (epoch, ${pairs.map(([, value]) => value).join(', ')}))`;
  const plain = print(told);
  const withRate = print([...told, ['lr', rate]]);
  const lines = runs.every(changesRate)
    ? [withRate]
    : runs.some(changesRate)
      ? [
          "if 'factor' in run or 'schedule' in run or 'changes' in run:",
          `    ${withRate}`,
          'else:',
          `    ${plain}`,
        ]
      : [plain];
  return [
    comment(texts.logLine(names.join(', '))),
    ...(noise ? ['if is_logged:', ...lines.map((line) => `    ${line}`)] : lines),
  ];
}

/** Runs everything and draws the losses. */
export function formatMain(recipe: Recipe, texts: ScriptTexts): string[] {
  const { hasSeeds } = readParts(recipe);
  return [
    "if __name__ == '__main__':",
    '    for run in runs:',
    "        print(run['label'])",
    ...(hasSeeds
      ? [
          `        ${comment(texts.seeds)}`,
          '        every = [descend(run, seed + k, is_logged=k == 0) for k in range(seeds)]',
          '        losses = [sum(values) / seeds for values in zip(*every)]',
        ]
      : ['        losses = descend(run)']),
    '        if plt:',
    "            plt.plot(losses, label=run['label'])",
    '    if plt and runs:',
    "        plt.title('Gradient Descent')",
    "        plt.xlabel('Epoch')",
    "        plt.ylabel('Loss')",
    '        plt.legend()',
    '        plt.show()',
  ];
}
