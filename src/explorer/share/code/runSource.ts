import type { OptimizerName, Run } from '../../../core/experiment';
import { changesRate } from '../../runs/runMethod';
import { formatTyped } from './literal';
import { formatStart, type Recipe } from './recipe';
import { formatFactor } from './scheduleSource';

/** How Python calls the numbers of an optimizer; torch.optim has other words for some. */
export const HYPERPARAMETER_WORDS = {
  beta: 'beta',
  beta1: 'beta1',
  beta2: 'beta2',
  alpha: 'alpha',
  epsilon: 'epsilon',
  weightDecay: 'weight_decay',
} as const;

/** The optimizer of a run. */
export function optimizerOf({ optimizer }: Run): OptimizerName {
  return optimizer?.name ?? 'sgd';
}

/** Those numbers of a run's optimizer that are not the usual ones, in Python's words: `beta1=0.8`. */
export function listNumbers({ optimizer }: Run): string[] {
  const numbers = Object.entries(optimizer?.hyperparameters ?? {});
  return numbers.map(
    ([name, number]) =>
      `${HYPERPARAMETER_WORDS[name as keyof typeof HYPERPARAMETER_WORDS]}=${formatTyped(number)}`,
  );
}

/** What is printed above a run, and drawn beside its line: `lr=0.1, adam beta1=0.8, cosine`. */
export function formatLabel(run: Run): string {
  return [`lr=${formatTyped(run.learningRate)}`, ...describe(run)].join(', ');
}

/** What the runs of a sweep are called that differ in their rate alone: `adam beta1=0.8, cosine`. */
export function formatMethod(run: Run): string {
  return describe(run).join(', ') || optimizerOf(run);
}

function describe(run: Run): string[] {
  const { optimizer, schedule, clipping, start, changes = [] } = run;
  return [
    ...(optimizer ? [[optimizer.name, ...listNumbers(run)].join(' ')] : []),
    ...(schedule ? [schedule.name] : []),
    ...(clipping ? [`clipped by ${clipping.by} ${formatTyped(clipping.limit)}`] : []),
    ...(start ? [`from ${formatStart(start)}`] : []),
    ...changes.map((change) => `lr=${formatTyped(change.learningRate)} from epoch ${change.epoch}`),
  ];
}

/** What all runs have in every library: arguments of a `dict`. */
export function listCommon(run: Run): string[] {
  return [
    `label='${formatLabel(run)}'`,
    `learning_rate=${formatTyped(run.learningRate)}`,
    ...listStartAndChanges(run),
  ];
}

/** What a run that has them begins with, and the rates it goes on with: arguments of a `dict`. */
export function listStartAndChanges({ start, changes = [] }: Run): string[] {
  const changed = changes.map((change) => `${change.epoch}: ${formatTyped(change.learningRate)}`);
  return [
    ...(start ? [`start=[${formatStart(start)}]`] : []),
    ...(changed.length > 0 ? [`changes={${changed.join(', ')}}`] : []),
  ];
}

/** The schedule of a run as a function of the epoch. */
export function listFactor({ schedule }: Run, epochs: number): string[] {
  return schedule ? [`factor=lambda epoch: ${formatFactor(schedule, epochs)}`] : [];
}

/** Which parts the runs of a recipe have, so that a script has no more of them. */
export function readParts({ runs, noise }: Pick<Recipe, 'runs' | 'noise'>) {
  return {
    hasStarts: runs.some(({ start }) => start !== undefined),
    hasChanges: runs.some(({ changes = [] }) => changes.length > 0),
    hasSchedules: runs.some(({ schedule }) => schedule !== undefined),
    hasClipping: runs.some(({ clipping }) => clipping !== undefined),
    changesRates: runs.some(changesRate),
    optimizers: [...new Set(runs.map(optimizerOf))],
    hasNoise: noise !== undefined,
    hasSeeds: noise !== undefined && noise.seeds > 1,
  };
}
