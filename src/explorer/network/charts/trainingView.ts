import type { RunResult } from '../../../worker/messages';

/** What a chart over the epochs of a training shows. */
export type TrainingView = 'loss' | 'accuracy';

const PERCENT = 100;

const shown = new WeakMap<Float64Array, RunResult>();

/**
 * A run as a loss chart draws it: in the view of accuracies these, in percent, stand in the place of its losses. The same
 * curve for the same training.
 */
export function viewRun(run: RunResult, view: TrainingView): RunResult {
  const accuracies = run.training?.trainAccuracies;
  if (view === 'loss' || !accuracies) return run;
  const before = shown.get(accuracies);
  if (before) return before;
  const lossCurve = { ...run.lossCurve, losses: accuracies.map((share) => PERCENT * share) };
  const rows = { from: 0, losses: new Float64Array(), parameters: [], gradients: [] };
  const viewed = { ...run, lossCurve, pathCurve: lossCurve, rows };
  shown.set(accuracies, viewed);
  return viewed;
}

/** What a run does on the test samples, at the epochs of its `lossCurve`; null where nothing is tested. */
export function testValues({ training }: RunResult, view: TrainingView): Float64Array | null {
  if (view === 'loss') return training?.testLosses ?? null;
  return training?.testAccuracies?.map((share) => PERCENT * share) ?? null;
}

/** What a run has come to at an epoch. Accuracies are in [0, 1]. */
export interface TrainingState {
  readonly trainLoss: number;
  /** Null where nothing is tested. */
  readonly testLoss: number | null;
  readonly trainAccuracy: number;
  readonly testAccuracy: number | null;
}

/**
 * The state of a run at an epoch, or at the last one before it that its curves kept.
 *
 * @returns null without a training, and beyond its end
 */
export function findTrainingState(run: RunResult, epoch: number): TrainingState | null {
  const { training, lossCurve } = run;
  if (!training || epoch > run.epochs) return null;
  const place = lossCurve.epochs.findLastIndex((kept) => kept <= epoch);
  const trainLoss = lossCurve.losses[place];
  if (trainLoss === undefined) return null;
  return {
    trainLoss,
    testLoss: training.testLosses?.[place] ?? null,
    trainAccuracy: training.trainAccuracies[place]!,
    testAccuracy: training.testAccuracies?.[place] ?? null,
  };
}
