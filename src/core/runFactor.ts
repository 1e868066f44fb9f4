import type { Run, RunSettings } from './experiment';
import { largestStableRate, linearFactor } from './linearFactor';
import { OPTIMIZERS } from './optimizers';

/**
 * What decides every step of a run on a quadratic; null where no one number does: with a rate that changes, clipping or
 * weight decay, or an optimizer that scales its steps.
 *
 * @param curvatures L″, or the eigenvalues of the Hessian; the same everywhere
 */
export function runFactor(run: Run, curvatures: readonly number[]): number | null {
  if (!isLinear(run) || run.changes?.length) return null;
  return linearFactor(optimizerOf(run), run.learningRate.value, betaOf(run), curvatures);
}

/** The learning rate up to which runs with these settings converge on a quadratic; null where no one rate decides. */
export function stableRate(settings: RunSettings, curvatures: readonly number[]): number | null {
  const largest = Math.max(...curvatures);
  if (!isLinear(settings) || !(largest > 0 && largest < Infinity)) return null;
  return largestStableRate(optimizerOf(settings), betaOf(settings), largest);
}

function isLinear({ optimizer, schedule, clipping }: RunSettings): boolean {
  const decay = optimizer?.hyperparameters.weightDecay?.value ?? 0;
  return (schedule?.name ?? 'constant') === 'constant' && !clipping && decay === 0;
}

function optimizerOf({ optimizer }: RunSettings) {
  return optimizer?.name ?? 'sgd';
}

function betaOf({ optimizer }: RunSettings): number {
  if (!optimizer) return 0;
  return optimizer.hyperparameters.beta?.value ?? OPTIMIZERS[optimizer.name].hyperparameters.beta ?? 0;
}
