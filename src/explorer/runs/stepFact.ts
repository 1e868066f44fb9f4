import type { Diagnosis } from '../../core/diagnose';
import type { Run } from '../../core/experiment';
import type { Catalog } from '../../locales/en';
import { usualHyperparameter } from '../../state/runSettings';
import { formatFactor } from '../numbers';

/** What a card says of a step: one factor where one decides every step, else what late steps were seen to leave. */
export function describeStep(
  run: Run,
  { linearFactor, stepFactor }: Pick<Diagnosis, 'linearFactor' | 'stepFactor'>,
  weights: number,
  words: Catalog['runs'],
): string {
  if (linearFactor === null) return words.distance(formatFactor(stepFactor));
  const factor = formatLongRun(linearFactor);
  const beta = momentumOf(run);
  if (weights === 1)
    return beta === null ? words.gap(formatFactor(linearFactor)) : words.gapInTheLongRun(factor);
  // no way has less than √β, so where the largest has that, all have; and Newton's method makes all ways one
  const isSame =
    run.optimizer?.name === 'newton' || (beta !== null && Math.abs(linearFactor - Math.sqrt(beta)) < 1e-9);
  if (isSame) return words.bothWays(factor);
  return Math.abs(linearFactor) > 1 ? words.worseWay(factor) : words.slowerWay(factor);
}

/** β of momentum; null for another optimizer. */
export function momentumOf({ optimizer }: Run): number | null {
  if (optimizer?.name !== 'momentum' && optimizer?.name !== 'nesterov') return null;
  return optimizer.hyperparameters.beta?.value ?? usualHyperparameter(optimizer.name, 'beta') ?? null;
}

/** A factor that counts over many steps, with a digit more where it is near 1: "× 0.949". */
function formatLongRun(factor: number): string {
  const size = Math.abs(factor);
  return size >= 0.9 && size < 0.9995 ? `× ${size.toFixed(3)}` : formatFactor(size);
}
