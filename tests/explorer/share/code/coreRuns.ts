import type { Experiment, Run } from '../../../../src/core/experiment';
import { formatStepLine } from '../../../../src/core/log';
import { openSource } from '../../../../src/core/objectives/source';
import { createChangingDescent } from '../../../../src/core/rateChanges';
import { ratesOfEpochs } from '../../../../src/core/rateOfEpoch';
import { changesRate } from '../../../../src/explorer/runs/runMethod';
import { formatLabel } from '../../../../src/explorer/share/code/runSource';
import { groupRuns } from '../../../../src/worker/group';

/** One run by the core, from epoch 0 to the last. */
interface CoreRun {
  readonly losses: readonly number[];
  /** By weight, then by epoch. */
  readonly parameters: readonly (readonly number[])[];
}

/** A run of an experiment by the core, with noise that of one seed. */
export function coreRun(experiment: Experiment, run: Run, seed = experiment.noise?.seed ?? 0): CoreRun {
  const { epochs, objective, noise } = experiment;
  const [group] = groupRuns(openSource(objective), experiment, [run]);
  const descent = createChangingDescent({
    ...group!.options,
    ...(noise && { noise: { deviation: noise.deviation.value, seed: seed % 2 ** 32 } }),
    epochs,
    keep: 'trajectory',
  });
  descent.advance(epochs);
  const { losses, parameters } = descent.trajectory();
  return { losses: Array.from(losses), parameters: parameters.map((values) => Array.from(values)) };
}

/** What a script of runs with settings of their own should print: the lines of the log under a line for each run. */
export function coreLog(experiment: Experiment): string[] {
  const { epochs, runs, start } = experiment;
  const names = start.length === 1 ? ['w'] : ['x', 'y'];
  return runs.flatMap((run) => {
    const { losses, parameters } = coreRun(experiment, run);
    const rates = changesRate(run) ? ratesOfEpochs(run, 0, epochs, epochs) : null;
    const lines = Array.from({ length: epochs }, (_, k) => {
      const weights = Object.fromEntries(names.map((name, p) => [name, parameters[p]![k + 1]!]));
      return formatStepLine(k, weights, losses[k]!, rates?.[k] ?? null);
    });
    return [formatLabel(run), ...lines];
  });
}

/** Where a run ends with another learning rate: its loss, with noise the mean over the seeds. */
export function coreEnd(experiment: Experiment, run: Run, rate: number): number {
  const changed = { ...run, learningRate: { value: rate, text: String(rate) } };
  const { seed = 0, seeds = 1 } = experiment.noise ?? {};
  const ends = Array.from({ length: seeds }, (_, k) => coreRun(experiment, changed, seed + k).losses.at(-1)!);
  return ends.reduce((sum, loss) => sum + loss) / seeds;
}
